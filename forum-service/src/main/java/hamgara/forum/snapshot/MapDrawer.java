package hamgara.forum.snapshot;

import hamgara.forum.polis.OpinionMap;
import hamgara.forum.polis.Representative;
import hamgara.forum.polis.Tallies;
import hamgara.forum.votetable.ReadTable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts a map into the form in which it is kept, without the groups that are too small to be shown.
final class MapDrawer {

    private final OpinionMap map;
    private final List<UUID> statements;
    private final ReadTable read;
    private final int[] people;
    private final int[] shown;

    private MapDrawer(OpinionMap map, ReadTable read, int smallestGroup) {
        this.map = map;
        this.read = read;
        this.statements = read.statements();
        this.people = new int[map.groups()];
        for (int group : map.groupOf()) {
            if (group >= 0) {
                people[group]++;
            }
        }
        this.shown = IntStream.range(0, people.length)
                .filter(group -> people[group] >= smallestGroup)
                .toArray();
    }

    static MapView of(OpinionMap map, ReadTable read, int smallestGroup) {
        return new MapDrawer(map, read, smallestGroup).view();
    }

    /// The shown group of each row, -1 for none.
    static byte[] groupOf(OpinionMap map, MapView view) {
        boolean[] isShown = new boolean[map.groups()];
        view.groups().forEach(group -> isShown[group.group()] = true);
        byte[] groupOf = new byte[map.groupOf().length];
        for (int row = 0; row < groupOf.length; row++) {
            int group = map.groupOf()[row];
            groupOf[row] = (byte) (group >= 0 && isShown[group] ? group : -1);
        }
        return groupOf;
    }

    private MapView view() {
        return new MapView(
                read.table().voters(),
                Arrays.stream(people).sum(),
                read.table().votes(),
                IntStream.of(shown).mapToObj(this::group).toList(),
                people.length - shown.length,
                map.why(),
                map.fits().stream()
                        .map(fit -> new MapView.Fit(fit.k(), fit.silhouette()))
                        .toList(),
                map.statistics().majorityAgree().stream().map(statements::get).toList(),
                map.statistics().majorityDisagree().stream()
                        .map(statements::get)
                        .toList(),
                IntStream.range(0, statements.size()).mapToObj(this::entry).toList());
    }

    private MapView.Group group(int group) {
        double x = 0;
        double y = 0;
        for (int row = 0; row < map.groupOf().length; row++) {
            if (map.groupOf()[row] == group) {
                x += map.x()[row];
                y += map.y()[row];
            }
        }
        return new MapView.Group(
                group,
                people[group],
                x / people[group],
                y / people[group],
                map.statistics().representative().get(group).stream()
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
        Tallies all = map.statistics().all();
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
                map.statistics().priority()[column],
                groups);
    }

    private MapView.GroupVotes votes(int group, int column) {
        Tallies tallies = map.statistics().groups();
        int agree = tallies.agree()[group][column];
        int disagree = tallies.disagree()[group][column];
        return new MapView.GroupVotes(group, agree, disagree, tallies.seen()[group][column] - agree - disagree);
    }

    private static @Nullable Double product(
            List<MapView.GroupVotes> groups, ToDoubleFunction<MapView.GroupVotes> share) {
        return groups.isEmpty() ? null : groups.stream().mapToDouble(share).reduce(1, (a, b) -> a * b);
    }
}
