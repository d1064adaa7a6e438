package hamgara.card.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Hides the counts that would tell of single people.
///
/// A count of one to nine is hidden. What is hidden beside a total can be reckoned as a whole; so more is hidden, the
/// smallest first, until at least two cells and ten people are, or the total where nothing is left to hide.
public final class SmallCells {

    /// The smallest count that is told.
    public static final int SMALLEST = 10;

    private SmallCells() {}

    /// A column of counts and its total as they may be told; null is hidden.
    public record Column(
            List<@Nullable Long> cells, @Nullable Long total) {}

    public static Column hide(List<Long> counts, long total) {
        return hide(counts, total, Set.of(), false);
    }

    /// The same for counts that are parts of other counts: what is left of those must not tell of single people either.
    public static Column hideParts(List<Long> parts, List<Long> wholes) {
        var hidden = new HashSet<Integer>();
        for (int i = 0; i < parts.size(); i++) {
            if (isSmall(wholes.get(i) - parts.get(i))) {
                hidden.add(i);
            }
        }
        return hide(parts, sum(parts), hidden, isSmall(sum(wholes) - sum(parts)));
    }

    /// Whether a count would tell of single people.
    public static boolean isSmall(long count) {
        return count > 0 && count < SMALLEST;
    }

    /// The same where some cells, by their places, and the total tell too much for another reason.
    static Column hide(List<Long> counts, long total, Set<Integer> hidden, boolean hideTotal) {
        var cells = new ArrayList<@Nullable Long>(counts);
        for (int i = 0; i < counts.size(); i++) {
            if (isSmall(counts.get(i)) || hidden.contains(i)) {
                cells.set(i, null);
            }
        }
        boolean totalHidden = isSmall(total) || hideTotal;
        while (!totalHidden && isReckonable(cells, counts)) {
            int next = smallestTold(cells);
            if (next < 0) {
                totalHidden = true;
            } else {
                cells.set(next, null);
            }
        }
        return new Column(cells, totalHidden ? null : Long.valueOf(total));
    }

    /// Whether what is hidden, taken together, would tell of single people.
    private static boolean isReckonable(List<@Nullable Long> cells, List<Long> counts) {
        int hidden = 0;
        long people = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) == null) {
                hidden++;
                people += counts.get(i);
            }
        }
        return hidden == 1 || (hidden > 1 && people < SMALLEST);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
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
