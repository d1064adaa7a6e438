package hamgara.forum.polis;

import org.jspecify.annotations.Nullable;

/// The middle of all votes and the two directions in which they differ most.
///
/// An empty cell stands at the mean of its column, so it is exactly 0 after centring: a round walks the votes cast and
/// nothing else.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Components(double[] center, double[] first, double[] second) {

    /// Below this share of the first direction's strength the second is rounding, not difference.
    private static final double NOTHING = 1e-12;

    static Components of(VoteTable table, @Nullable OpinionState before) {
        int columns = table.statements();
        double[] center = means(table);
        if (columns == 1) {
            double one = table.out[0] ? 0 : 1;
            return new Components(center, new double[] {one}, new double[1]);
        }
        if (table.voters() == 1) {
            return new Components(center, onlyRow(table), new double[columns]);
        }
        var product = new Product(table, center);
        Leading first = Leading.of(product, null);
        if (first.strength() <= 0) {
            return new Components(center, new double[columns], new double[columns]);
        }
        Leading second = Leading.of(product, first.direction());
        double[] other = second.strength() <= NOTHING * first.strength()
                ? new double[columns]
                : second.direction().clone();
        double[] main = first.direction().clone();
        turn(main, before == null ? null : before.first(table));
        turn(other, before == null ? null : before.second(table));
        return new Components(center, main, other);
    }

    private static double[] means(VoteTable table) {
        double[] center = new double[table.statements()];
        for (int j = 0; j < center.length; j++) {
            int from = table.columnStart[j];
            int to = table.columnStart[j + 1];
            if (table.out[j] || from == to) {
                continue;
            }
            int sum = 0;
            for (int i = from; i < to; i++) {
                sum += table.columnVote[i];
            }
            center[j] = (double) sum / (to - from);
        }
        return center;
    }

    private static double[] onlyRow(VoteTable table) {
        double[] only = new double[table.statements()];
        for (int i = 0; i < table.votes(); i++) {
            only[table.column[i]] = table.out[table.column[i]] ? 0 : table.vote[i];
        }
        double length = Leading.length(only);
        for (int j = 0; j < only.length && length > 0; j++) {
            only[j] /= length;
        }
        return only;
    }

    /// A direction has no sign of its own: it keeps that of the map before, else its largest loading is positive.
    private static void turn(double[] direction, double @Nullable [] before) {
        double side = 0;
        if (before != null) {
            for (int j = 0; j < direction.length; j++) {
                side += direction[j] * before[j];
            }
        }
        if (side == 0) {
            double largest = 0;
            for (double loading : direction) {
                if (Math.abs(loading) > largest) {
                    largest = Math.abs(loading);
                    side = loading;
                }
            }
        }
        if (side < 0) {
            for (int j = 0; j < direction.length; j++) {
                direction[j] = 0.0 - direction[j];
            }
        }
    }

    /// Multiplies by the centred table and by its transpose.
    static final class Product {

        private final VoteTable table;
        private final double[] center;
        private final double[] byVoter;

        Product(VoteTable table, double[] center) {
            this.table = table;
            this.center = center;
            this.byVoter = new double[table.voters()];
        }

        int size() {
            return center.length;
        }

        boolean has(int j) {
            return !table.out[j] && table.columnStart[j] < table.columnStart[j + 1];
        }

        /// `v` must be 0 where a statement is moderated out.
        void times(double[] v, double[] result) {
            double[] shift = new double[v.length];
            for (int j = 0; j < v.length; j++) {
                shift[j] = center[j] * v[j];
            }
            for (int i = 0; i < byVoter.length; i++) {
                double sum = 0;
                for (int at = table.rowStart[i]; at < table.rowStart[i + 1]; at++) {
                    int j = table.column[at];
                    sum += table.vote[at] * v[j] - shift[j];
                }
                byVoter[i] = sum;
            }
            for (int j = 0; j < result.length; j++) {
                double sum = 0;
                double all = 0;
                if (!table.out[j]) {
                    for (int at = table.columnStart[j]; at < table.columnStart[j + 1]; at++) {
                        double u = byVoter[table.row[at]];
                        sum += table.columnVote[at] * u;
                        all += u;
                    }
                }
                result[j] = sum - center[j] * all;
            }
        }
    }
}
