package hamgara.card;

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
import java.util.Map;
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
    void countsAnOfflineEntryInThePeriodItHappenedIn() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Instant saturday = LocalDate.now(TEHRAN)
                .plusDays(1) // late on a Friday the hour before would be before the card
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .atStartOfDay(TEHRAN)
                .toInstant();

        TestClock.at(saturday.plus(Duration.ofHours(20)), () -> {
            Map<String, Object> offline = World.redemption(holder.credential(), venue);
            offline.put("occurredAt", saturday.minus(Duration.ofHours(1)).toString());
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
    void takesOfflineTimesOfThreeDaysAndNoneAhead() {
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
    void spendsNothingOfTheTimeBeforeTheCard() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> before = World.redemption(holder.credential(), venue);
        before.put("occurredAt", Instant.now().minus(Duration.ofHours(71)).toString());
        Map<String, Object> slowClock = World.redemption(holder.credential(), venue);
        slowClock.put("occurredAt", Instant.now().minusSeconds(60).toString());

        redeem(venue, before)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("CARD_NOT_ACTIVATED"));
        redeem(venue, slowClock).body("state", equalTo("CAPTURED"));
    }

    private static ValidatableResponse redeem(String venue, Map<String, Object> request) {
        return Api.post(World.terminal(venue), request, "/v1/redemptions");
    }
}
