package hamgara.forum.snapshot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Says whose group is shown.
///
/// A group under the smallest size is not. Were its people all who answered enough and are shown in none, everybody
/// could count them; so as many from the edge of the largest group stand with them as make up the smallest size. A
/// group that falls under it by that is not shown either.
final class ShownGroups {

    private static final int NONE = -1;

    private final int[] groupOf;
    private final int[] people;

    private ShownGroups(int[] groupOf, int groups) {
        this.groupOf = groupOf.clone();
        this.people = new int[groups];
        for (int group : groupOf) {
            if (group >= 0) {
                people[group]++;
            }
        }
    }

    /// The shown group of each row, -1 for none. A pure function, as the map is.
    static int[] of(int[] groupOf, int groups, double[] x, double[] y, int smallest) {
        var shown = new ShownGroups(groupOf, groups);
        int hidden = 0;
        for (int group = 0; group < groups; group++) {
            if (shown.people[group] < smallest) {
                hidden += shown.hide(group);
            }
        }
        int largest = IntStream.range(0, groups)
                .boxed()
                .max(Comparator.comparingInt((Integer group) -> shown.people[group])
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(NONE);
        if (hidden > 0 && hidden < smallest && shown.people[largest] > 0) {
            shown.hideEdge(largest, smallest - hidden, x, y);
            if (shown.people[largest] < smallest) {
                shown.hide(largest);
            }
        }
        return shown.groupOf;
    }

    private int hide(int group) {
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = groupOf[row] == group ? NONE : groupOf[row];
        }
        int were = people[group];
        people[group] = 0;
        return were;
    }

    /// Those farthest from the middle of their group, of two as far the one who voted later.
    private void hideEdge(int group, int count, double[] x, double[] y) {
        int[] rows = IntStream.range(0, groupOf.length)
                .filter(row -> groupOf[row] == group)
                .toArray();
        double middleX =
                Arrays.stream(rows).mapToDouble(row -> x[row]).average().orElse(0);
        double middleY =
                Arrays.stream(rows).mapToDouble(row -> y[row]).average().orElse(0);
        Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -squared(x[row] - middleX, y[row] - middleY))
                        .thenComparing(Comparator.reverseOrder()))
                .limit(count)
                .forEach(row -> groupOf[row] = NONE);
        people[group] -= Math.min(count, rows.length);
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }
}
