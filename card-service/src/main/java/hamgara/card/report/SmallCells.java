package hamgara.card.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Hides the counts that would tell of single people.
///
/// A count of one to nine is hidden. Where that leaves just one hidden cell beside a total, a subtraction would bring
/// it
/// back, so the smallest of the others is hidden too, or the total where there is no other.
public final class SmallCells {

    /// The smallest count that is told.
    static final int SMALLEST = 10;

    private SmallCells() {}

    /// A column of counts and its total as they may be told; null is hidden.
    public record Column(
            List<@Nullable Long> cells, @Nullable Long total) {}

    public static Column hide(List<Long> counts, long total) {
        var cells = new ArrayList<@Nullable Long>(counts);
        cells.replaceAll(count -> count != null && isSmall(count) ? null : count);
        boolean totalHidden = isSmall(total);
        long hidden = cells.stream().filter(count -> count == null).count();
        if (hidden == 1 && !totalHidden) {
            int second = smallestTold(cells);
            if (second < 0) {
                totalHidden = true;
            } else {
                cells.set(second, null);
            }
        }
        return new Column(cells, totalHidden ? null : Long.valueOf(total));
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST;
    }

    private static int smallestTold(List<@Nullable Long> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> value(cells, i) > 0)
                .reduce((a, b) -> value(cells, b) < value(cells, a) ? b : a)
                .orElse(-1);
    }

    /// Zero for what is hidden.
    private static long value(List<@Nullable Long> cells, int i) {
        Long cell = cells.get(i);
        return cell == null ? 0 : cell;
    }
}
