package hamgara.bench;

import hamgara.launcher.Part;
import hamgara.launcher.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;

/// Sixteen writers change slots while somebody follows the feed; the peer changes rows that no feed tells of.
final class FeedBenchmark {

    private static final int WRITERS = 16;
    private static final int HOURS = 100;
    private static final String FEED = "facility-use-slots";

    private final Stack stack;
    private final Loads loads;
    private final Options options;
    private final Report report;
    private final Halls halls;

    FeedBenchmark(Stack stack, Loads loads, Options options, Report report, Halls halls) {
        this.stack = stack;
        this.loads = loads;
        this.options = options;
        this.report = report;
        this.halls = halls;
    }

    Comparison run(int slots) {
        halls.openFor(Halls.CHANGING, HOURS, 100_000);
        Map<String, String> hours =
                Map.of("lo", Integer.toString(Halls.CHANGING), "hi", Integer.toString(Halls.CHANGING + HOURS - 1));
        Load ours = loads.pgbench("change.sql", Part.VENUE, WRITERS, hours);
        Load peer = loads.pgbench("change-plain.sql", Part.VENUE, WRITERS, hours);
        long position = halls.number("select coalesce(max(position), 0) from feed_item where feed = 'SLOT'");
        try (var follower = new FeedFollower(stack.url(Part.GATEWAY), FEED, position)) {
            ours.run(5);
            peer.run(5);
            Comparison comparison = Comparison.of(
                    "changes of slots that a feed tells, beside plain rows",
                    slots,
                    0,
                    ours,
                    peer,
                    options.rounds(),
                    options.seconds());
            Map<String, Integer> last = follower.last();
            compare(last, follower.told(), follower.outOfOrder());
            return comparison;
        }
    }

    /// Every slot that the writers changed must have been told as it is now.
    private void compare(Map<String, Integer> last, long told, long outOfOrder) {
        long changes = 0;
        long changed = 0;
        long missed = 0;
        try (Connection connection = stack.connect(Part.VENUE);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select cast(s.id as text), s.capacity - s.held - s.booked, s.booked
                        from generate_series(1, 300) f, generate_series(%d, %d) n
                            join lateral (select * from slot where id = bench_id(0, f * 10000 + n)) s on true
                        where s.version > 1""".formatted(Halls.CHANGING, Halls.CHANGING + HOURS - 1))) {
            while (row.next()) {
                changed++;
                changes += row.getLong(3);
                if (last.getOrDefault(row.getString(1), -1) != row.getInt(2)) {
                    missed++;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        report.note(String.format(
                Locale.ROOT,
                "feed: %d writers made %d changes of %d slots; %d items were told along the way, %d slots not as they are in "
                        + "the end, %d items out of order",
                WRITERS,
                changes,
                changed,
                told,
                missed,
                outOfOrder));
    }
}
