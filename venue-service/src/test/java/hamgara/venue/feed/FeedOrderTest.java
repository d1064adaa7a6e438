package hamgara.venue.feed;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.facility;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.openingSet;
import static hamgara.venue.Given.slots;
import static hamgara.venue.Given.sql;
import static hamgara.venue.Given.venue;
import static hamgara.venue.OpenData.connect;
import static hamgara.venue.OpenData.text;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import hamgara.venue.OpenData.Follower;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class FeedOrderTest {

    private static final String FEED = "facility-use-slots";
    private static final int WRITERS = 16;
    private static final int CHANGES = 1_600;

    @Inject
    Feeds feeds;

    @Inject
    FeedKeeper keeper;

    /// The later of two writers commits first: whoever tells of that at once never tells of the other.
    @Test
    void tellsOfNothingWhileAnOlderChangeCanStillCome() throws SQLException {
        List<String> slots = slots(venue("SPORT_YOUTH"), 9);
        var follower = new Follower(FEED);
        try (Connection early = connect();
                Connection late = connect()) {
            early.setAutoCommit(false);
            take(early, slots.get(0));
            take(late, slots.get(1));
            long naive = position(late, slots.get(1));

            follower.readOn();
            assertThat(follower.told(slots.get(1), "remainingUses")).isEqualTo(9);
            assertThat(feeds.waiting()).isPositive();
            early.commit();

            assertThat(position(late, slots.get(0))).isLessThan(naive); // read by position alone it would be lost
        }
        await().untilAsserted(() -> {
            follower.readOn();
            assertThat(follower.told(slots.get(0), "remainingUses")).isEqualTo(8);
            assertThat(follower.told(slots.get(1), "remainingUses")).isEqualTo(8);
        });
    }

    @Test
    void losesNoChangeOfSixteenWritersWhoReadAlong() throws Exception {
        List<String> slots = manySlots();
        var follower = new Follower(FEED);
        var naive = new NaiveReader();
        var next = new AtomicInteger();
        Callable<Void> writer = () -> {
            try (Connection connection = connect()) {
                connection.setAutoCommit(false);
                for (int i = next.getAndIncrement(); i < CHANGES; i = next.getAndIncrement()) {
                    take(connection, slots.get(i));
                    dawdle(connection);
                    connection.commit();
                }
            }
            return null;
        };
        Set<String> heard = new HashSet<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writers.add(people.submit(writer));
            }
            Future<Void> naiveReading = people.submit(() -> naive.readWhile(writers));
            while (writers.stream().anyMatch(each -> !each.isDone())) {
                heard(follower, heard);
            }
            for (Future<Void> each : writers) {
                each.get();
            }
            naiveReading.get();
        }
        await().untilAsserted(() -> {
            heard(follower, heard);
            assertThat(missed(slots, heard)).isZero();
        });

        assertThat(slots)
                .allSatisfy(
                        slot -> assertThat(follower.told(slot, "remainingUses")).isEqualTo(8));
        assertThat(missed(slots, naive.heard)).isPositive(); // what the order is for
    }

    private static long missed(List<String> slots, Set<String> heard) {
        return slots.stream().filter(slot -> !heard.contains(slot)).count();
    }

    @Test
    void keepsWhatIsGoneForSevenDaysAndForgetsItThen() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 9);
        var follower = new Follower(FEED);
        sql("update feed_item set ends_at = now() - interval '2 days' where entity_id in ('%s', '%s')"
                .formatted(slots.get(0), slots.get(1)));

        keeper.clear();

        await().untilAsserted(() -> {
            follower.readOn();
            assertThat(follower.state(slots.get(0))).isEqualTo("deleted");
            assertThat(follower.state(slots.get(1))).isEqualTo("deleted");
        });
        assertThat(follower.state(slots.get(2))).isEqualTo("updated");
        aged(slots.get(0), "7 days");
        aged(slots.get(1), "9 days");

        keeper.clear();

        var fresh = new Follower(FEED);
        assertThat(fresh.state(slots.get(0))).isEqualTo("deleted");
        assertThat(fresh.item(slots.get(1))).isNull();
    }

    @Test
    void forgetsASeriesOnceNoSessionOfItIsToCome() {
        String facility = facility(venue("SPORT_YOUTH"), 9);
        String slot = slotOf(facility);
        sql("update slot set audience = 'WOMEN' where id = '" + slot + "'");
        String series = text("select id::text from feed_series where facility_id = '" + facility + "'");
        var follower = new Follower("session-series");
        aged(series, "2 days");
        keeper.clear();
        follower.readOn();
        assertThat(follower.state(series)).isEqualTo("updated");

        sql("delete from slot where id = '" + slot + "'");
        keeper.clear();

        await().untilAsserted(() -> {
            follower.readOn();
            assertThat(follower.state(series)).isEqualTo("deleted");
        });
    }

    @Test
    void goesOnBehindWhatWasToldWhenTheCountOfTransactionsBeginsAnew() {
        List<String> slots = slots(venue("SPORT_YOUTH"), 9);
        sql(
                "update feed_item set position = position + 1000000, xid = (position + 1000000)::text::xid8 where entity_id = '"
                        + slots.getFirst() + "'");

        assertThat(feeds.settle()).isTrue();
        assertThat(feeds.settle()).isFalse();

        var follower = new Follower(FEED);
        assertThat(follower.state(slots.getFirst())).isEqualTo("updated");
        sql("update slot set held = held + 1 where id = '" + slots.get(1) + "'");
        await().untilAsserted(() -> {
            follower.readOn();
            assertThat(follower.told(slots.get(1), "remainingUses")).isEqualTo(8);
        });
    }

    /// One who orders by position and believes that what is committed is all there is.
    private static final class NaiveReader {

        private final Set<String> heard = new HashSet<>();
        private long position;

        private NaiveReader() throws SQLException {
            readOn();
            heard.clear();
        }

        private Void readWhile(List<Future<Void>> writers) throws SQLException {
            while (writers.stream().anyMatch(each -> !each.isDone())) {
                readOn();
            }
            readOn();
            return null;
        }

        private void readOn() throws SQLException {
            try (Connection connection = connect();
                    PreparedStatement query = connection.prepareStatement(
                            "select entity_id::text, position from feed_item where feed = 'SLOT' and position > ? order by position")) {
                query.setLong(1, position);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        heard.add(rows.getString(1));
                        position = rows.getLong(2);
                    }
                }
            }
        }
    }

    private static void heard(Follower follower, Set<String> heard) {
        follower.readOn().forEach(item -> heard.add((String) item.get("id")));
    }

    private List<String> manySlots() throws SQLException {
        String facility = facility(venue("SPORT_YOUTH"), 9);
        String set = openingSet(facility, 9, 0);
        sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity)
                select gen_random_uuid(), f.id, f.venue_id, '%2$s', now() + n * interval '10 minutes',
                       now() + (n + 1) * interval '10 minutes', 'MIXED', 9
                from facility f, generate_series(1, %3$d) n where f.id = '%1$s'""".formatted(facility, set, CHANGES));
        List<String> slots = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id::text from slot where facility_id = '" + facility + "' order by random()")) {
            while (rows.next()) {
                slots.add(rows.getString(1));
            }
        }
        return slots;
    }

    private static String slotOf(String facility) {
        sql("""
                insert into slot (id, facility_id, venue_id, opening_set_id, starts_at, ends_at, audience, capacity)
                select gen_random_uuid(), f.id, f.venue_id, '%2$s', now() + interval '1 hour', now() + interval '2 hours',
                       'MIXED', 9
                from facility f where f.id = '%1$s'""".formatted(facility, openingSet(facility, 9, 0)));
        return text("select id::text from slot where facility_id = '" + facility + "'");
    }

    private static void take(Connection connection, String slot) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update slot set held = held + 1 where id = ?::uuid")) {
            update.setString(1, slot);
            update.executeUpdate();
        }
    }

    private static long position(Connection connection, String slot) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select position from feed_item where entity_id = ?::uuid")) {
            query.setString(1, slot);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// A transaction that takes its time, as some do.
    private static void dawdle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_sleep(random() * 0.02)");
        }
    }

    private static void aged(String entity, String age) {
        sql("update feed_item set changed_at = now() - interval '" + age + "' where entity_id = '" + entity + "'");
        assertThat(number("select count(*) from feed_item where entity_id = '" + entity + "'"))
                .isEqualTo(1);
    }
}
