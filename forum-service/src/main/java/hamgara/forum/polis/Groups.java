package hamgara.forum.polis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Brings placed people into at most a hundred small clusters, and those into a few groups.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Groups(
        Clusters bases,
        List<Candidate> candidates,
        int lastK,
        int run,
        int k,
        int[] of,
        int count,
        @Nullable String why) {

    private static final int BASE_ROUNDS = 100;
    private static final int GROUP_ROUNDS = 20;
    private static final int BASES_PER_GROUP = 12;
    private static final int LEAST_PEOPLE = 3;
    private static final double LEAST_SHARE = 0.02;

    /// One number of groups and how well it fits.
    record Candidate(int k, Clusters clusters, double silhouette, boolean hasSmall) {}

    /// `before` with rows of this table: see [Before].
    static Groups of(Clusters.Points people, OpinionParams params, @Nullable Before before) {
        if (people.size() == 0) {
            return new Groups(Clusters.cold(people, 1), List.of(), 0, 0, 0, new int[0], 0, "NOBODY_PLACED");
        }
        Clusters start = before == null
                ? Clusters.cold(people, params.baseClusters())
                : Clusters.warm(people, params.baseClusters(), before.baseIds(), before.baseMembers());
        Clusters bases = start.settled(people, BASE_ROUNDS);
        int[] sizes = bases.sizes();
        var centres = new Clusters.Points(
                bases.x(), bases.y(), Arrays.stream(sizes).asDoubleStream().toArray());
        double least = Math.max(LEAST_PEOPLE, LEAST_SHARE * people.size());
        List<Candidate> candidates = new ArrayList<>();
        int most = Math.min(params.mostGroups(), 2 + bases.size() / BASES_PER_GROUP);
        for (int k = 2; k <= most && bases.size() > 1; k++) {
            Clusters clusters = startOf(k, centres, bases, before).settled(centres, GROUP_ROUNDS);
            candidates.add(new Candidate(k, clusters, silhouette(centres, clusters), hasSmall(clusters, sizes, least)));
        }
        return chosen(bases, candidates, params, before);
    }

    private static Groups chosen(
            Clusters bases, List<Candidate> candidates, OpinionParams params, @Nullable Before before) {
        List<Candidate> allowed = candidates.stream()
                .filter(each -> !(params.refuseSmallGroups() && each.hasSmall()))
                .toList();
        int lastK = before == null ? 0 : before.lastK();
        int run = before == null ? 0 : before.run();
        int steadyK = before == null ? 0 : before.k();
        if (allowed.isEmpty()) {
            String why = candidates.isEmpty() ? "NO_DIFFERENCE" : "GROUPS_TOO_SMALL";
            return new Groups(bases, candidates, lastK, run, steadyK, new int[bases.of().length], 1, why);
        }
        Candidate best = allowed.getFirst();
        for (Candidate each : allowed) {
            if (each.silhouette() > best.silhouette()) {
                best = each;
            }
        }
        run = best.k() == lastK ? run + 1 : 1;
        if (steadyK == 0 || run >= params.steadiness()) {
            steadyK = best.k();
        }
        int wanted = steadyK;
        Candidate taken =
                allowed.stream().filter(each -> each.k() == wanted).findFirst().orElse(best);
        int[] of = Arrays.stream(bases.of())
                .map(base -> taken.clusters().of()[base])
                .toArray();
        return new Groups(
                bases, candidates, best.k(), run, steadyK, of, taken.clusters().size(), null);
    }

    private static Clusters startOf(int k, Clusters.Points centres, Clusters bases, @Nullable Before before) {
        OpinionState.Grouping old = before == null ? null : before.groupings().get(k);
        if (old == null) {
            return Clusters.cold(centres, k);
        }
        Map<Integer, Integer> places = new HashMap<>();
        for (int base = 0; base < bases.size(); base++) {
            places.put(bases.ids()[base], base);
        }
        int[][] members = Arrays.stream(old.members())
                .map(ids -> Arrays.stream(ids)
                        .map(id -> places.getOrDefault(id, -1))
                        .filter(base -> base >= 0)
                        .toArray())
                .toArray(int[][]::new);
        return Clusters.warm(centres, k, old.ids(), members);
    }

    private static boolean hasSmall(Clusters clusters, int[] sizes, double least) {
        int[] people = new int[clusters.size()];
        for (int base = 0; base < sizes.length; base++) {
            people[clusters.of()[base]] += sizes[base];
        }
        return Arrays.stream(people).anyMatch(count -> count < least);
    }

    /// How much nearer each base cluster is to its own group than to the next, on average; alone it counts 0.
    private static double silhouette(Clusters.Points centres, Clusters clusters) {
        int[] sizes = clusters.sizes();
        double sum = 0;
        for (int point = 0; point < centres.size(); point++) {
            int own = clusters.of()[point];
            if (sizes[own] == 1) {
                continue;
            }
            double[] distance = new double[sizes.length];
            for (int other = 0; other < centres.size(); other++) {
                double dx = centres.x()[point] - centres.x()[other];
                double dy = centres.y()[point] - centres.y()[other];
                distance[clusters.of()[other]] += Math.sqrt(dx * dx + dy * dy);
            }
            double within = distance[own] / (sizes[own] - 1);
            double next = IntStream.range(0, sizes.length)
                    .filter(cluster -> cluster != own)
                    .mapToDouble(cluster -> distance[cluster] / sizes[cluster])
                    .min()
                    .orElse(within);
            double larger = Math.max(within, next);
            sum += larger > 0 ? (next - within) / larger : 0;
        }
        return sum / centres.size();
    }

    /// The clusters of the map before, with members as numbers of the people placed now.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Before(
            int[] baseIds,
            int[][] baseMembers,
            Map<Integer, OpinionState.Grouping> groupings,
            int lastK,
            int run,
            int k) {

        static @Nullable Before of(VoteTable table, int[] placed, @Nullable OpinionState state) {
            if (state == null) {
                return null;
            }
            Map<Long, Integer> points = new HashMap<>();
            for (int point = 0; point < placed.length; point++) {
                points.put(table.voters[placed[point]], point);
            }
            int[][] members = Arrays.stream(state.baseMembers())
                    .map(voters -> Arrays.stream(voters)
                            .mapToInt(voter -> points.getOrDefault(voter, -1))
                            .filter(point -> point >= 0)
                            .toArray())
                    .toArray(int[][]::new);
            Map<Integer, OpinionState.Grouping> groupings = new HashMap<>();
            state.groupings().forEach(grouping -> groupings.put(grouping.k(), grouping));
            return new Before(state.baseIds(), members, groupings, state.lastK(), state.run(), state.k());
        }
    }
}
