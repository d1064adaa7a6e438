package hamgara.forum.polis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What follows from votes and groups: common ground, what stands for each group, and what is asked next.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Statistics(
        Tallies groups,
        Tallies all,
        double[] consensusAgree,
        double[] consensusDisagree,
        List<List<Representative>> representative,
        List<Integer> majorityAgree,
        List<Integer> majorityDisagree,
        double[] priority) {

    private static final int MOST_LISTED = 5;

    /// One-sided, at 90 %.
    private static final double SIGNIFICANT = 1.2816;

    private static final double META_PRIORITY = 49;

    static Statistics of(VoteTable table, int[] groupOf, int groups, double[] extremity) {
        Tallies tallies = Tallies.of(table, groupOf, groups);
        Tallies all = Tallies.of(table, new int[table.voters()], 1);
        List<List<Representative>> representative = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            representative.add(representative(table, tallies, group));
        }
        return new Statistics(
                tallies,
                all,
                consensus(tallies.agree(), tallies.seen(), table.statements()),
                consensus(tallies.disagree(), tallies.seen(), table.statements()),
                List.copyOf(representative),
                majority(table, all.agree()[0], all.seen()[0]),
                majority(table, all.disagree()[0], all.seen()[0]),
                priorities(table, tallies, extremity));
    }

    /// How far s of n is from one half, as a z score.
    static double oneProportion(int s, int n) {
        return 2 * Math.sqrt(n + 1.0) * ((s + 1.0) / (n + 1.0) - 0.5);
    }

    /// How far s of n is from the others' share, as a z score; one is added to all four.
    static double twoProportions(int s, int others, int n, int othersN) {
        double s1 = s + 1.0;
        double s2 = others + 1.0;
        double n1 = n + 1.0;
        double n2 = othersN + 1.0;
        double both = (s1 + s2) / (n1 + n2);
        return both == 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(both * (1 - both) * (1 / n1 + 1 / n2));
    }

    private static double share(int s, int n) {
        return (s + 1.0) / (n + 2.0);
    }

    private static double[] consensus(int[][] said, int[][] seen, int statements) {
        double[] consensus = new double[statements];
        for (int j = 0; j < statements; j++) {
            consensus[j] = 1;
            for (int group = 0; group < seen.length; group++) {
                consensus[j] *= share(said[group][j], seen[group][j]);
            }
        }
        return consensus;
    }

    private static List<Integer> majority(VoteTable table, int[] said, int[] seen) {
        return IntStream.range(0, said.length)
                .filter(j ->
                        !table.out[j] && share(said[j], seen[j]) > 0.5 && oneProportion(said[j], seen[j]) > SIGNIFICANT)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer j) -> -share(said[j], seen[j]) * oneProportion(said[j], seen[j])))
                .limit(MOST_LISTED)
                .toList();
    }

    private static double[] priorities(VoteTable table, Tallies groups, double[] extremity) {
        double[] priorities = new double[table.statements()];
        for (int j = 0; j < priorities.length; j++) {
            int seen = Tallies.sum(groups.seen(), j);
            int agree = Tallies.sum(groups.agree(), j);
            int passed = seen - agree - Tallies.sum(groups.disagree(), j);
            double importance = (1 - share(passed, seen)) * (extremity[j] + 1) * share(agree, seen);
            double unseen = 1 + 8 * StrictMath.pow(2, -seen / 5.0);
            priorities[j] = table.meta[j] ? META_PRIORITY : importance * unseen * (importance * unseen);
        }
        return priorities;
    }

    private static List<Representative> representative(VoteTable table, Tallies tallies, int group) {
        List<Said> enough = new ArrayList<>();
        Said best = null;
        Said bestAgree = null;
        for (int j = 0; j < table.statements(); j++) {
            if (table.out[j]) {
                continue;
            }
            Said said = Said.of(tallies, group, j);
            if (said.isSufficient()) {
                enough.add(said);
            } else if (enough.isEmpty() && (best == null || said.strongest() > best.strongest())) {
                best = said;
            }
            if (said.isBetterAgree(bestAgree)) {
                bestAgree = said;
            }
        }
        if (enough.isEmpty()) {
            Said only = bestAgree == null ? best : bestAgree;
            return only == null ? List.of() : List.of(only.told(bestAgree != null));
        }
        List<Representative> listed = new ArrayList<>();
        Optional.ofNullable(bestAgree).ifPresent(first -> listed.add(first.told(true)));
        Said first = bestAgree;
        enough.stream()
                .filter(said -> first == null || said.column != first.column)
                .sorted(Comparator.comparingDouble(said -> -said.metric()))
                .limit(MOST_LISTED - listed.size())
                .forEach(said -> listed.add(said.told(false)));
        listed.sort(Comparator.comparing(entry -> !entry.agree()));
        return List.copyOf(listed);
    }

    /// What a group says to a statement, beside all other groups together.
    private record Said(
            int column,
            int agree,
            int disagree,
            int seen,
            double pa,
            double pd,
            double pat,
            double pdt,
            double ra,
            double rd,
            double rat,
            double rdt) {

        static Said of(Tallies tallies, int group, int j) {
            int agree = tallies.agree()[group][j];
            int disagree = tallies.disagree()[group][j];
            int seen = tallies.seen()[group][j];
            int othersAgree = Tallies.sum(tallies.agree(), j) - agree;
            int othersDisagree = Tallies.sum(tallies.disagree(), j) - disagree;
            int othersSeen = Tallies.sum(tallies.seen(), j) - seen;
            double pa = share(agree, seen);
            double pd = share(disagree, seen);
            return new Said(
                    j,
                    agree,
                    disagree,
                    seen,
                    pa,
                    pd,
                    oneProportion(agree, seen),
                    oneProportion(disagree, seen),
                    pa / share(othersAgree, othersSeen),
                    pd / share(othersDisagree, othersSeen),
                    twoProportions(agree, othersAgree, seen, othersSeen),
                    twoProportions(disagree, othersDisagree, seen, othersSeen));
        }

        boolean isSufficient() {
            return (rat > SIGNIFICANT && pat > SIGNIFICANT) || (rdt > SIGNIFICANT && pdt > SIGNIFICANT);
        }

        boolean isAgree() {
            return rat > rdt;
        }

        double strongest() {
            return Math.max(rat, rdt);
        }

        double metric() {
            return isAgree() ? ra * rat * pa * pat : rd * rdt * pd * pdt;
        }

        boolean isBetterAgree(@Nullable Said than) {
            if (agree == 0 && disagree == 0) {
                return false;
            }
            if (than == null) {
                return pat > SIGNIFICANT || (ra > 1 && pa > 0.5);
            }
            return than.ra > 1
                    ? ra * rat * pa * pat > than.ra * than.rat * than.pa * than.pat
                    : pa * pat > than.pa * than.pat;
        }

        Representative told(boolean asBestAgree) {
            return isAgree()
                    ? new Representative(column, true, agree, seen, pa, pat, ra, rat, asBestAgree)
                    : new Representative(column, false, disagree, seen, pd, pdt, rd, rdt, asBestAgree);
        }
    }
}
