package hamgara.forum.cells;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hides numbers behind which few people stand, and as many more as it takes that none can be worked out.
///
/// The sum of all cells is taken as known. Hidden are the small cells; where one alone would be hidden, or those hidden
/// are few people together, the smallest of the others is hidden too. Nobody is no number of people: a zero is shown.
public final class SmallCells {

    private SmallCells() {}

    /// The cells in their order; null is one that is not shown.
    public static List<@Nullable Integer> shown(List<Integer> cells, int smallest) {
        List<@Nullable Integer> shown = new ArrayList<>(cells);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) > 0 && cells.get(i) < smallest) {
                shown.set(i, null);
            }
        }
        while (isOpen(cells, shown, smallest)) {
            int next = smallestShown(shown);
            if (next < 0) {
                break; // all of them are hidden: then their sum is small and not known either
            }
            shown.set(next, null);
        }
        return shown;
    }

    /// A number that stands alone.
    public static @Nullable Integer shown(int people, int smallest) {
        return people == 0 || people >= smallest ? people : null;
    }

    private static boolean isOpen(List<Integer> cells, List<@Nullable Integer> shown, int smallest) {
        int hidden = 0;
        int people = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (shown.get(i) == null) {
                hidden++;
                people += cells.get(i);
            }
        }
        // A nought is shown: of each that is hidden everybody knows one, and only the others may be anywhere.
        return hidden == 1 || (hidden > 1 && people - hidden < smallest);
    }

    private static int smallestShown(List<@Nullable Integer> shown) {
        int at = -1;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < shown.size(); i++) {
            Integer cell = shown.get(i);
            if (cell != null && cell > 0 && cell < least) {
                at = i;
                least = cell;
            }
        }
        return at;
    }
}
