package hamgara.forum.polis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Where everybody stands, who stands together, and what they share.
///
/// A pure function of the votes, the moderation in them, the parameters and the map before: the same input gives the
/// same bits. `groupOf[row]` is the group of a voter and -1 for who answered too little to be placed. `why` says why
/// there is no group or only one.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record OpinionMap(
        Components components,
        double[] x,
        double[] y,
        double[] extremity,
        int[] groupOf,
        int groups,
        List<Fit> fits,
        @Nullable String why,
        Statistics statistics,
        OpinionState state) {

    /// The name of this way of working it out; it changes with every change of a result.
    public static final String ALGORITHM = "polis-1";

    private static final double[] NONE = {};

    /// How well a number of groups fits, from -1 to 1.
    public record Fit(int k, double silhouette) {}

    public static OpinionMap of(VoteTable table, OpinionParams params, @Nullable OpinionState before) {
        Components components = Components.of(table, before);
        Places places = Places.of(table, components);
        int[] placed = Places.placed(table, params, before);
        var people = Clusters.Points.even(at(places.x(), placed), at(places.y(), placed));
        Groups groups = Groups.of(people, params, Groups.Before.of(table, placed, before));
        int[] groupOf = new int[table.voters()];
        Arrays.fill(groupOf, -1);
        for (int point = 0; point < placed.length; point++) {
            groupOf[placed[point]] = groups.of()[point];
        }
        return new OpinionMap(
                components,
                places.x(),
                places.y(),
                places.extremity(),
                groupOf,
                groups.count(),
                groups.candidates().stream()
                        .map(each -> new Fit(each.k(), each.silhouette()))
                        .toList(),
                groups.why(),
                Statistics.of(table, groupOf, groups.count(), places.extremity()),
                state(table, components, placed, groups));
    }

    /// The same with groups from elsewhere: what would follow if people stood together like this.
    public static OpinionMap given(VoteTable table, int[] groupOf, int groups) {
        Components components = Components.of(table, null);
        Places places = Places.of(table, components);
        return new OpinionMap(
                components,
                places.x(),
                places.y(),
                places.extremity(),
                groupOf,
                groups,
                List.of(),
                null,
                Statistics.of(table, groupOf, groups, places.extremity()),
                state(
                        table,
                        components,
                        new int[0],
                        Groups.of(Clusters.Points.even(NONE, NONE), OpinionParams.USUAL, null)));
    }

    /// What follows for these groups of the same people, such as those that may be shown.
    public Statistics statisticsOf(VoteTable table, int[] shown) {
        return Statistics.of(table, shown, groups, extremity);
    }

    private static OpinionState state(VoteTable table, Components components, int[] placed, Groups groups) {
        Clusters bases = groups.bases();
        long[][] members = Arrays.stream(bases.members())
                .map(points -> Arrays.stream(points)
                        .mapToLong(point -> table.voters[placed[point]])
                        .toArray())
                .toArray(long[][]::new);
        return new OpinionState(
                table.statements,
                components.first(),
                components.second(),
                Arrays.stream(placed).mapToLong(row -> table.voters[row]).toArray(),
                bases.ids(),
                placed.length == 0 ? new long[0][] : members,
                groups.candidates().stream()
                        .map(each -> new OpinionState.Grouping(
                                each.k(),
                                each.clusters().ids(),
                                Arrays.stream(each.clusters().members())
                                        .map(points -> Arrays.stream(points)
                                                .map(base -> bases.ids()[base])
                                                .toArray())
                                        .toArray(int[][]::new)))
                        .toList(),
                groups.lastK(),
                groups.run(),
                groups.k());
    }

    private static double[] at(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
    }
}
