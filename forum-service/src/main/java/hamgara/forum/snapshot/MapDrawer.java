package hamgara.forum.snapshot;

import hamgara.forum.polis.OpinionMap;
import hamgara.forum.polis.Representative;
import hamgara.forum.polis.Statistics;
import hamgara.forum.polis.Tallies;
import hamgara.forum.votetable.ReadTable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts a map into the form in which it is kept, without the groups that are too small to be shown: every number of
/// groups in it is of the people whose group is shown, so nothing that is left over tells how many the others are.
final class MapDrawer {

    private final OpinionMap map;
    private final List<UUID> statements;
    private final ReadTable read;
    private final int[] groupOf;
    private final int[] people;
    private final int[] shown;
    private final Statistics statistics;

    private MapDrawer(OpinionMap map, ReadTable read, int smallestGroup) {
        this.map = map;
        this.read = read;
        this.statements = read.statements();
        this.groupOf = ShownGroups.of(map.groupOf(), map.groups(), map.x(), map.y(), smallestGroup);
        this.people = new int[map.groups()];
        for (int group : groupOf) {
            if (group >= 0) {
                people[group]++;
            }
        }
        this.shown = IntStream.range(0, people.length)
                .filter(group -> people[group] > 0)
                .toArray();
        this.statistics =
                Arrays.equals(groupOf, map.groupOf()) ? map.statistics() : map.statisticsOf(read.table(), groupOf);
    }

    static MapView of(OpinionMap map, ReadTable read, int smallestGroup) {
        return new MapDrawer(map, read, smallestGroup).view();
    }

    /// The same with the shown group of each row, -1 for none.
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Drawn(MapView view, byte[] groupOf) {}

    static Drawn drawn(OpinionMap map, ReadTable read, int smallestGroup) {
        var drawer = new MapDrawer(map, read, smallestGroup);
        byte[] groupOf = new byte[drawer.groupOf.length];
        for (int row = 0; row < groupOf.length; row++) {
            groupOf[row] = (byte) drawer.groupOf[row];
        }
        return new Drawn(drawer.view(), groupOf);
    }

    private MapView view() {
        return new MapView(
                read.table().voters(),
                Arrays.stream(people).sum(),
                read.table().votes(),
                IntStream.of(shown).mapToObj(this::group).toList(),
                people.length - shown.length,
                why(),
                map.fits().stream()
                        .map(fit -> new MapView.Fit(fit.k(), fit.silhouette()))
                        .toList(),
                statistics.majorityAgree().stream().map(statements::get).toList(),
                statistics.majorityDisagree().stream().map(statements::get).toList(),
                IntStream.range(0, statements.size()).mapToObj(this::entry).toList());
    }

    /// Where a reader sees one group or none because the others are too small, that is why.
    private @Nullable String why() {
        return map.why() == null && shown.length < Math.min(2, people.length) ? "GROUPS_TOO_SMALL" : map.why();
    }

    private MapView.Group group(int group) {
        double x = 0;
        double y = 0;
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] == group) {
                x += map.x()[row];
                y += map.y()[row];
            }
        }
        return new MapView.Group(
                group,
                people[group],
                x / people[group],
                y / people[group],
                statistics.representative().get(group).stream()
                        .map(this::stands)
                        .toList());
    }

    private MapView.Stands stands(Representative one) {
        return new MapView.Stands(
                statements.get(one.column()),
                one.agree() ? "AGREE" : "DISAGREE",
                one.success(),
                one.trials(),
                one.share(),
                one.test(),
                one.ratio(),
                one.ratioTest(),
                one.bestAgree());
    }

    private MapView.Entry entry(int column) {
        Tallies all = statistics.all();
        List<MapView.GroupVotes> groups =
                IntStream.of(shown).mapToObj(group -> votes(group, column)).toList();
        int agree = all.agree()[0][column];
        int disagree = all.disagree()[0][column];
        return new MapView.Entry(
                statements.get(column),
                read.table().isOut(column),
                read.table().isMeta(column),
                agree,
                disagree,
                all.seen()[0][column] - agree - disagree,
                map.components().center()[column],
                map.components().first()[column],
                map.components().second()[column],
                map.extremity()[column],
                product(groups, MapView.GroupVotes::agreement),
                product(groups, MapView.GroupVotes::disagreement),
                statistics.priority()[column],
                groups);
    }

    private MapView.GroupVotes votes(int group, int column) {
        Tallies tallies = statistics.groups();
        int agree = tallies.agree()[group][column];
        int disagree = tallies.disagree()[group][column];
        return new MapView.GroupVotes(group, agree, disagree, tallies.seen()[group][column] - agree - disagree);
    }

    private static @Nullable Double product(
            List<MapView.GroupVotes> groups, ToDoubleFunction<MapView.GroupVotes> share) {
        return groups.isEmpty() ? null : groups.stream().mapToDouble(share).reduce(1, (a, b) -> a * b);
    }
}
