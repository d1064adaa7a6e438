package hamgara.venue.hold;

import static hamgara.venue.Given.await;
import static hamgara.venue.Given.citizen;
import static hamgara.venue.Given.free;
import static hamgara.venue.Given.hold;
import static hamgara.venue.Given.number;
import static hamgara.venue.Given.slot;
import static hamgara.venue.Given.sql;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.venue.CardStub;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
@WithTestResource(CardStub.class)
class HoldQueueTest {

    @Inject
    AgroalDataSource database;

    @Test
    void sharesACommitAmongThoseWhoCameWhileItWasBusy() throws Exception {
        String slot = slot(20);
        List<Ask> asks = asks(20);

        List<Integer> answers = behindALock(slot, asks, 1);

        assertThat(answers).containsOnly(201);
        assertThat(free(slot)).isZero();
        assertThat(number("select count(distinct cast(xmin as text)) from hold where id in (" + ids(asks) + ")"))
                .isLessThan(20);
        assertThat(number("select count(*) from outbox where subject in (" + ids(asks) + ") and version = 1"
                        + " and type = 'hamgara.venue.hold-placed.v1'"))
                .isEqualTo(20);
    }

    @Test
    void givesOneOfThoseWhoCameTogetherWhatIsLeft() throws Exception {
        String slot = slot(5);
        List<Ask> asks = asks(10);

        List<Integer> answers = behindALock(slot, asks, 2);

        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(free(slot)).isEqualTo(1);
        assertThat(number("select held from slot where id = '" + slot + "'")).isEqualTo(4);
    }

    @Test
    void keepsOnePlaceForAPersonWhoAsksManyTimesTogether() throws Exception {
        String slot = slot(20);
        String me = citizen();
        UUID card = known(me);
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            asks.add(new Ask(me, UUID.randomUUID(), card));
        }

        List<Integer> answers = behindALock(slot, asks, 1);

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(9);
        assertThat(free(slot)).isEqualTo(19);
    }

    @Test
    void goesOnWhileSomebodyKeepsASlotLocked() throws Exception {
        String locked = slot(20);
        String other = slot(20);
        List<Ask> asks = asks(5);
        Ask free = asks(1).getFirst();

        List<Integer> answers = behindALock(
                locked,
                asks,
                1,
                () -> hold(free.bearer(), free.id(), other, free.card(), 1).statusCode(201));

        assertThat(answers).containsOnly(201);
        assertThat(free(locked)).isEqualTo(15);
    }

    private record Ask(String bearer, UUID id, UUID card) {}

    private static List<Ask> asks(int count) {
        List<Ask> asks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String person = citizen();
            asks.add(new Ask(person, UUID.randomUUID(), known(person)));
        }
        return asks;
    }

    /// A card of which it is known whose it is.
    private static UUID known(String person) {
        UUID card = UUID.randomUUID();
        UUID before = UUID.randomUUID();
        hold(person, before, slot(1), card, 1).statusCode(201);
        sql("update hold_item set occupies = false where hold_id = '" + before + "'");
        return card;
    }

    private static String ids(List<Ask> asks) {
        return asks.stream().map(ask -> "'" + ask.id() + "'").collect(Collectors.joining(","));
    }

    private List<Integer> behindALock(String slot, List<Ask> asks, int party) throws Exception {
        return behindALock(slot, asks, party, () -> {});
    }

    /// Asks for places of a slot at once, while somebody else has the slot until something is done.
    private List<Integer> behindALock(String slot, List<Ask> asks, int party, Runnable meanwhile) throws Exception {
        try (Connection other = database.getConnection();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select 1 from slot where id = '" + slot + "' for update");
            List<Future<Integer>> answers = asks.stream()
                    .map(ask -> people.submit(() -> hold(ask.bearer(), ask.id(), slot, ask.card(), party)
                            .extract()
                            .statusCode()))
                    .toList();
            await().until(() -> isWaitedFor(other));
            meanwhile.run();
            other.rollback();
            other.setAutoCommit(true);
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static boolean isWaitedFor(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select exists (select from pg_stat_activity where pg_backend_pid() ="
                        + " any(pg_blocking_pids(pid)))")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
