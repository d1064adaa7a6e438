package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RedemptionTimeTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @Test
    void startsAnewOnSaturdayInTehran() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Instant saturday = LocalDate.now(TEHRAN)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atStartOfDay(TEHRAN)
                .toInstant();

        TestClock.at(saturday.minusSeconds(60), () -> {
            redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
            redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("DECLINED"));
        });
        TestClock.at(saturday.plusSeconds(60), () -> {
            redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
            Map<String, Object> offline = World.redemption(holder.credential(), venue);
            offline.put("occurredAt", saturday.minusSeconds(30).toString());
            redeem(venue, offline).body("state", equalTo("DECLINED")).body("reason", equalTo("QUOTA_EXHAUSTED"));
        });
    }

    @Test
    void countsAnOfflineArrivalInThePeriodItHappenedIn() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Instant saturday = LocalDate.now(TEHRAN)
                .plusDays(1) // late on a Friday the hour before would be before the card
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atStartOfDay(TEHRAN)
                .toInstant();

        TestClock.at(saturday.plus(Duration.ofHours(20)), () -> {
            Instant came = saturday.minus(Duration.ofHours(1));
            Map<String, Object> offline = World.booked(holder, venue);
            offline.put("occurredAt", came.toString());
            redeem(venue, offline)
                    .statusCode(422)
                    .body("code", equalTo("BOOKING_NOT_CHECKED"))
                    .body("errors[0].pointer", equalTo("/occurredAt"));
            World.checked(holder, venue, came);
            redeem(venue, offline)
                    .body("state", equalTo("CAPTURED"))
                    .body(
                            "periodEndsOn",
                            equalTo(saturday.atZone(TEHRAN)
                                    .toLocalDate()
                                    .minusDays(1)
                                    .toString()));
            redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
        });
    }

    @Test
    void takesTimesOfThreeDaysAndNoneAhead() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> old = World.redemption(holder.credential(), venue);
        old.put("occurredAt", Instant.now().minus(Duration.ofHours(73)).toString());
        Map<String, Object> ahead = World.redemption(holder.credential(), venue);
        ahead.put("occurredAt", Instant.now().plusSeconds(600).toString());

        redeem(venue, old).statusCode(422).body("code", equalTo("OCCURRED_TOO_LONG_AGO"));
        redeem(venue, ahead)
                .statusCode(422)
                .body("code", equalTo("OCCURRED_IN_FUTURE"))
                .body("errors[0].pointer", equalTo("/occurredAt"));
    }

    @Test
    void takesATimeThatIsALittleAheadAsNow() {
        UUID usual = World.programmeWith(3);
        UUID limited =
                DeskWorld.programme(3, Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 2))));
        String venue = World.sportVenue();
        for (UUID programme : List.of(usual, limited)) {
            World.Holder holder = World.holder(programme, 20, "FEMALE");

            String redemption = redeem(venue, told(holder, venue, Duration.ofMinutes(-1)))
                    .statusCode(201)
                    .body("state", equalTo("CAPTURED"))
                    .extract()
                    .path("id");
            assertThat(Db.number(
                            "select count(*) from redemption where id = ? and occurred_at = recorded_at",
                            UUID.fromString(redemption)))
                    .isEqualTo(1);
            redeem(venue, told(holder, venue, Duration.ofMinutes(-3)))
                    .statusCode(422)
                    .body("code", equalTo("OCCURRED_IN_FUTURE"));
        }
    }

    @Test
    void leavesWhatHappenedEarlierToTheJournalUnlessItWasBooked() {
        UUID usual = World.programmeWith(3);
        UUID limited =
                DeskWorld.programme(3, Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 2))));
        String venue = World.sportVenue();
        var holder = new World.Holder[1];
        for (UUID programme : List.of(usual, limited)) {
            TestClock.ahead(Duration.ofHours(-1), () -> holder[0] = World.holder(programme, 20, "FEMALE"));

            redeem(venue, told(holder[0], venue, Duration.ofMinutes(11)))
                    .statusCode(422)
                    .body("code", equalTo("JOURNAL_NEEDED"))
                    .body("errors[0].pointer", equalTo("/occurredAt"));
            redeem(venue, told(holder[0], venue, Duration.ofMinutes(9)))
                    .statusCode(201)
                    .body("state", equalTo("CAPTURED"));
        }
    }

    @Test
    void spendsNothingOfTheTimeBeforeTheCard() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> before = told(holder, venue, Duration.ofMinutes(9));
        Map<String, Object> slowClock = World.redemption(holder.credential(), venue);
        slowClock.put("occurredAt", Instant.now().minusSeconds(60).toString());

        redeem(venue, before)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("CARD_NOT_ACTIVATED"));
        redeem(venue, slowClock).body("state", equalTo("CAPTURED"));
    }

    private static Map<String, Object> told(World.Holder holder, String venue, Duration ago) {
        Map<String, Object> use = World.redemption(holder.credential(), venue);
        use.put("occurredAt", Instant.now().minus(ago).toString());
        return use;
    }

    private static ValidatableResponse redeem(String venue, Map<String, Object> request) {
        return Api.post(World.terminal(venue), request, "/v1/redemptions");
    }
}
