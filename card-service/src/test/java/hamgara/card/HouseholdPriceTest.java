package hamgara.card;

import static hamgara.card.PlaceWorld.authorize;
import static hamgara.card.PlaceWorld.authorized;
import static hamgara.card.PlaceWorld.instead;
import static hamgara.card.PlaceWorld.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Prices of places that people of one household book, of two programmes that each limit the household.
@QuarkusTest
@WithTestResource(TestStack.class)
class HouseholdPriceTest {

    private static final int ROUNDS = 20;

    private UUID first;
    private UUID second;
    private String venue;
    private World.Holder one;
    private World.Holder other;
    private final List<UUID> pockets = new ArrayList<>();

    /// Each of the two has 80000 rials of each programme, which gives a household 100000.
    @BeforeEach
    void twoOfAHousehold() {
        first = programme();
        second = programme();
        venue = World.sportVenue();
        one = member();
        other = member();
        HouseholdLimitTest.join(one, HouseholdLimitTest.founded(one), other);
    }

    @Test
    void moveAtOnceAndNeverStandInEachOthersWay() throws Exception {
        Map<String, Object> ofOne = priced(one);
        Map<String, Object> ofOther = priced(other);
        UUID atFirst = authorized(one, ofOne);
        UUID atSecond = authorized(other, ofOther);

        for (int round = 1; round <= ROUNDS; round++) {
            Duration later = Duration.ofMinutes(round);
            List<UUID> moved =
                    AtOnce.all(List.of(moving(one, ofOne, atFirst, later), moving(other, ofOther, atSecond, later)));
            atFirst = moved.getFirst();
            atSecond = moved.getLast();
        }

        for (UUID programme : List.of(first, second)) {
            assertThat(Db.number("select max(used) from usage_counter where programme_id = ?", programme))
                    .isEqualTo(100_000);
        }
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    @Test
    void haveTheRoomThatTheOtherLeftWhileTheyWaitedForTheLimits() throws Exception {
        authorized(other, priced(other, 80_000));
        Db.change("update usage_counter set used = ceiling where programme_id = ? and measure = 'IRR'", first);
        CompletableFuture<ValidatableResponse> asked;
        try (Connection holding = Db.connection()) {
            holding.setAutoCommit(false);
            try (var free = holding.prepareStatement(
                    "update usage_counter set used = 0 where programme_id = ? and measure = 'IRR'")) {
                free.setObject(1, first);
                free.executeUpdate();
            }
            asked = CompletableFuture.supplyAsync(
                    () -> authorize(one.account(), UUID.randomUUID(), priced(one, 80_000)));
            await().atMost(Duration.ofSeconds(60)).until(() -> waitFor(holding));
            holding.commit();
        }

        asked.join()
                .statusCode(201)
                .body("state", equalTo("AUTHORIZED"))
                .body("shares.programmes.amount.amount", contains(80_000));
        assertThat(DeskWorld.pocketNow(pockets.getFirst(), "held")).isEqualTo(80_000);
    }

    @Test
    void areAskedToComeAgainWhereAPocketCannotBeHad() throws SQLException {
        Map<String, Object> place = priced(one, 80_000);
        UUID id = UUID.randomUUID();
        String name = "stuck_" + id.toString().replace("-", "");
        Db.change("""
                create function %1$s() returns trigger language plpgsql as $$ begin return null; end $$;
                create trigger %1$s before update on pocket for each row when (old.id = '%2$s') execute function %1$s()""".formatted(name, pockets.getFirst()));
        try {
            authorize(one.account(), id, place)
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("POCKETS_IN_DEMAND"));
        } finally {
            Db.change("drop trigger %1$s on pocket; drop function %1$s()".formatted(name));
        }

        assertThat(PlaceWorld.held(one)).isZero();
        authorize(one.account(), id, place).statusCode(201).body("state", equalTo("AUTHORIZED"));
    }

    private static Callable<UUID> moving(World.Holder holder, Map<String, Object> place, UUID of, Duration later) {
        return () -> {
            UUID id = UUID.randomUUID();
            authorize(holder.account(), id, instead(place, of, later))
                    .statusCode(201)
                    .body("state", equalTo("AUTHORIZED"))
                    .body("shares.holderShare.amount", equalTo(0));
            return id;
        };
    }

    private static boolean waitFor(Connection holding) throws SQLException {
        try (var own = holding.createStatement();
                var row = own.executeQuery("select pg_backend_pid()")) {
            row.next();
            return Db.number(
                            "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                            row.getInt(1))
                    > 0;
        }
    }

    private Map<String, Object> priced(World.Holder holder) {
        return priced(holder, 100_000);
    }

    private Map<String, Object> priced(World.Holder holder, long rials) {
        var priced = new HashMap<>(place(holder, venue));
        priced.put("price", DeskWorld.rials(rials));
        return priced;
    }

    private static UUID programme() {
        return DeskWorld.programme(
                5,
                Map.of(
                        "limits",
                        List.of(DeskWorld.limit("HOUSEHOLD", "PERIOD", "IRR", 100_000)),
                        "fundShares",
                        List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100))));
    }

    private World.Holder member() {
        World.Holder holder = DeskWorld.holder(first);
        UUID enrolment = World.takingPart(holder.account(), holder.person(), second);
        pockets.add(DeskWorld.pocket(holder, 80_000, 1));
        pockets.add(DeskWorld.pocket(
                new World.Holder(
                        holder.account(), holder.person(), second, enrolment, holder.card(), holder.credential()),
                80_000,
                2));
        return holder;
    }
}
