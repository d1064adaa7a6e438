package hamgara.forum.snapshot;

import hamgara.forum.polis.OpinionMap;
import hamgara.forum.polis.VoteTable;
import java.nio.ByteBuffer;
import java.util.Optional;

/// Where one voter stands in a map. Kept in a row of bytes: number, both coordinates, and the shown group.
record Place(double x, double y, int group) {

    private static final int BYTES = 25;

    static byte[] of(VoteTable table, OpinionMap map, byte[] groupOf) {
        ByteBuffer places = ByteBuffer.allocate(BYTES * table.voters());
        for (int row = 0; row < table.voters(); row++) {
            places.putLong(table.voter(row))
                    .putDouble(map.x()[row])
                    .putDouble(map.y()[row])
                    .put(groupOf[row]);
        }
        return places.array();
    }

    static Optional<Place> of(byte[] places, long voter) {
        ByteBuffer all = ByteBuffer.wrap(places);
        for (int at = 0; at < places.length; at += BYTES) {
            if (all.getLong(at) == voter) {
                return Optional.of(new Place(
                        all.getDouble(at + Long.BYTES),
                        all.getDouble(at + Long.BYTES + Double.BYTES),
                        all.get(at + BYTES - 1)));
            }
        }
        return Optional.empty();
    }
}
