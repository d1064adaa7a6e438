package hamgara.venue.place;

import org.jspecify.annotations.Nullable;

/// A stretch of the map between two parallels and two meridians, in degrees.
public record Box(double south, double west, double north, double east) {

    /// Reads `south,west,north,east` as people type it; nothing when it is not asked for.
    public static @Nullable Box parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        double[] degrees = Degrees.read(text, 4).orElseThrow(PlaceRefusal.BoxUnreadable::new);
        var box = new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
        if (!Degrees.isOnEarth(box.south, box.west) || !Degrees.isOnEarth(box.north, box.east)) {
            throw new PlaceRefusal.PointOutOfRange().at("box");
        }
        if (box.south >= box.north || box.west >= box.east) {
            throw new PlaceRefusal.BoxNotOrdered().at("box");
        }
        return box;
    }
}
