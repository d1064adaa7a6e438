package hamgara.forum.votetable;

import hamgara.forum.polis.OpinionMap;
import hamgara.forum.polis.OpinionParams;
import hamgara.forum.polis.VoteTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// SHA-256 over everything that a map follows from, in a form that anybody can write down from the downloads.
///
/// Lines end in a line feed: the algorithm; the parameters by name; the body hash of the map before, or `-`; a digit
/// for
/// each column, 0 counted, 1 moderated out, 2 meta; then for each row its answers as `column:vote`, columns from 0.
public final class InputHash {

    private static final int ROOM = 1 << 16;

    private InputHash() {}

    public static String of(VoteTable table, OpinionParams params, int smallestGroup, @Nullable String previous) {
        MessageDigest digest = sha256();
        var text = new StringBuilder(ROOM)
                .append(OpinionMap.ALGORITHM)
                .append('\n')
                .append("leastVotes=" + params.leastVotes() + " leastVoters=" + params.leastVoters())
                .append(" baseClusters=" + params.baseClusters() + " mostGroups=" + params.mostGroups())
                .append(" steadiness=" + params.steadiness())
                .append(" refuseSmallGroups=" + params.refuseSmallGroups())
                .append(" smallestGroup=" + smallestGroup)
                .append('\n')
                .append(previous == null ? "-" : previous)
                .append('\n');
        for (int column = 0; column < table.statements(); column++) {
            text.append(table.isMeta(column) ? '2' : table.isOut(column) ? '1' : '0');
        }
        text.append('\n');
        for (int row = 0; row < table.voters(); row++) {
            int before = text.length();
            table.eachIn(
                    row,
                    (column, vote) -> text.append(text.length() == before ? "" : " ")
                            .append(column)
                            .append(':')
                            .append(vote));
            text.append('\n');
            if (text.length() > ROOM / 2) {
                digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
                text.setLength(0);
            }
        }
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
