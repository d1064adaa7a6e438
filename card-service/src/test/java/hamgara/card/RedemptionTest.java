package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RedemptionTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @Test
    void usesOneEntryAndTellsWhatIsLeft() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        LocalDate friday = LocalDate.now(TEHRAN).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));

        String id = redeem(venue, World.redemption(holder.credential(), venue))
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .body("reason", nullValue())
                .body("cardId", equalTo(holder.card().toString()))
                .body("units", equalTo(1))
                .body("remaining", equalTo(2))
                .body("periodEndsOn", equalTo(friday.toString()))
                .extract()
                .path("id");

        Api.get(World.terminal(venue), "/v1/redemptions/{id}", id)
                .statusCode(200)
                .body("remaining", equalTo(2));
        Api.get(holder.account(), "/v1/redemptions/{id}", id).statusCode(200);
        Api.get(Tokens.of("auditor"), "/v1/redemptions/{id}", id).statusCode(200);
        Api.get(Tokens.of("citizen"), "/v1/redemptions/{id}", id)
                .statusCode(404)
                .body("code", equalTo("REDEMPTION_NOT_FOUND"));
        Api.get(World.terminal("elsewhere"), "/v1/redemptions/{id}", id).statusCode(404);
    }

    @Test
    void declinesTheFourthOfThreeAndKeepsItOnRecord() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        for (int i = 0; i < 3; i++) {
            redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
        }

        String id = redeem(venue, World.redemption(holder.credential(), venue))
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("QUOTA_EXHAUSTED"))
                .body("remaining", equalTo(0))
                .extract()
                .path("id");

        Api.get(World.terminal(venue), "/v1/redemptions/{id}", id)
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
    }

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
    void declinesASuspendedAndAnExpiredCard() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        redeem(venue, World.redemption(holder.credential(), venue))
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("CARD_SUSPENDED"))
                .body("remaining", equalTo(3));
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        TestClock.ahead(
                Duration.ofDays(366),
                () -> redeem(venue, World.redemption(holder.credential(), venue))
                        .body("reason", equalTo("CARD_EXPIRED")));
        redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
    }

    @Test
    void declinesWhatTheProgrammeDoesNotCover() {
        World.Holder holder = World.holder(3);
        String library = World.venue("LIBRARY", World.SHUSH);
        String elsewhere = World.venue("SPORT", "0601");
        String unknown = "v-" + UUID.randomUUID();
        Map<String, Object> reading = World.redemption(holder.credential(), library);
        reading.put("category", "LIBRARY");

        redeem(library, reading)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("NO_PROGRAMME_FOR_VENUE"))
                .body("remaining", nullValue());
        redeem(library, World.redemption(holder.credential(), library))
                .body("reason", equalTo("NO_PROGRAMME_FOR_VENUE"));
        redeem(elsewhere, World.redemption(holder.credential(), elsewhere))
                .body("reason", equalTo("NO_PROGRAMME_FOR_VENUE"));
        redeem(unknown, World.redemption(holder.credential(), unknown)).body("reason", equalTo("VENUE_UNKNOWN"));
    }

    @Test
    void takesTheCardOfTheBookingOnly() {
        World.Holder holder = World.holder(3);
        World.Holder other = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> mismatch = World.redemption(holder.credential(), venue);
        mismatch.put("expectedCardId", other.card());
        Map<String, Object> byId =
                new HashMap<>(Map.of("cardId", holder.card(), "venueCode", venue, "category", "SPORT"));

        redeem(venue, mismatch).statusCode(201).body("reason", equalTo("CARD_MISMATCH"));
        redeem(venue, byId).statusCode(422).body("code", equalTo("PRESENTATION_MISSING"));
        byId.put("expectedCardId", holder.card());
        redeem(venue, byId).statusCode(201).body("state", equalTo("CAPTURED"));
        byId.put("credential", holder.credential());
        redeem(venue, byId).statusCode(422).body("code", equalTo("PRESENTATION_MISSING"));
    }

    @Test
    void takesTheReplacementForTheCardOfTheBooking() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        UUID replacement = World.id(CardTest.replace(holder.account(), holder.card(), "LOST")
                .statusCode(201)
                .extract()
                .path("id"));
        Map<String, Object> booked = World.redemption(World.credential(holder.account(), replacement), venue);
        booked.put("expectedCardId", holder.card());
        Map<String, Object> lost = World.redemption(holder.credential(), venue);
        lost.put("expectedCardId", holder.card());

        redeem(venue, lost).body("state", equalTo("DECLINED")).body("reason", equalTo("CARD_REPLACED"));
        redeem(venue, booked).body("state", equalTo("CAPTURED")).body("cardId", equalTo(replacement.toString()));
    }

    @Test
    void countsABookingOnceButTriesAgainAfterADecline() {
        World.Holder holder = World.holder(3);
        World.Holder other = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> booked = World.booked(holder, venue);
        Map<String, Object> others = World.redemption(other.credential(), venue);
        others.put("reference", booked.get("reference"));
        others.put("expectedCardId", holder.card());

        CardTest.suspend(holder.account(), holder.card(), "HOLDER_LOST").statusCode(200);
        redeem(venue, booked).body("reason", equalTo("CARD_SUSPENDED"));
        CardTest.resume(holder.account(), holder.card()).statusCode(200);
        String id = redeem(venue, booked)
                .body("state", equalTo("CAPTURED"))
                .extract()
                .path("id");
        booked.put("occurredAt", Instant.now().minusSeconds(30).toString());
        redeem(venue, booked)
                .statusCode(201)
                .body("id", equalTo(id))
                .body("state", equalTo("CAPTURED"))
                .body("remaining", equalTo(2));
        redeem(venue, others).body("state", equalTo("DECLINED")).body("reason", equalTo("CARD_MISMATCH"));
        others.put("expectedCardId", other.card());
        redeem(venue, others).body("state", equalTo("DECLINED")).body("reason", equalTo("CARD_MISMATCH"));
    }

    @Test
    void letsAReferenceWithoutAnExpectedCardRepeat() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Map<String, Object> plain = World.redemption(holder.credential(), venue);
        plain.put("reference", "desk-1");

        redeem(venue, plain).body("remaining", equalTo(2));
        redeem(venue, plain).body("state", equalTo("CAPTURED")).body("remaining", equalTo(1));
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

    @Test
    void isMadeByTheVenueItself() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();

        redeem("elsewhere", World.redemption(holder.credential(), venue))
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        Api.post(holder.account(), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(403);
        Api.post(
                        Tokens.of("venue-operator").venue(venue),
                        World.redemption(holder.credential(), venue),
                        "/v1/redemptions")
                .statusCode(201);
    }

    @Test
    void isValidatedWithoutBeingUsed() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Map<String, Object> question = World.redemption(holder.credential(), venue);

        for (int i = 0; i < 3; i++) {
            Api.post(World.terminal(venue), question, "/v1/card-validations")
                    .statusCode(200)
                    .body("valid", equalTo(true))
                    .body("reasons", empty())
                    .body("remaining", equalTo(1));
        }
        redeem(venue, question).body("state", equalTo("CAPTURED"));
        Api.post(World.terminal(venue), question, "/v1/card-validations")
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("reasons", contains("QUOTA_EXHAUSTED"))
                .body("remaining", equalTo(0));
        Api.post(World.terminal("elsewhere"), question, "/v1/card-validations").statusCode(403);
    }

    @Test
    void owesTheVenueWhatWasUsed() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        redeem(venue, World.redemption(holder.credential(), venue));
        redeem(venue, World.redemption(holder.credential(), venue));
        String today = LocalDate.now(TEHRAN).toString();
        String statement = "/v1/venue-statements?venue={venue}&from={from}&to={to}";

        Api.get(Tokens.of("venue-operator").venue(venue), statement, venue, today, today)
                .statusCode(200)
                .body("entries", equalTo(2))
                .body("lines.category", contains("SPORT"))
                .body("lines.entries", contains(2));
        Api.get(Tokens.of("auditor"), statement, venue, "2026-01-01", "2026-01-31")
                .statusCode(200)
                .body("entries", equalTo(0));
        Api.get(Tokens.of("venue-operator").venue("elsewhere"), statement, venue, today, today)
                .statusCode(403);
        Api.get(Tokens.of("auditor"), statement, venue, "2026-02-01", "2026-01-31")
                .statusCode(400)
                .body("code", equalTo("STATEMENT_PERIOD_NOT_POSSIBLE"));
        Api.get(Tokens.of("auditor"), "/v1/venue-statements?venue={venue}", venue)
                .statusCode(400)
                .body("code", equalTo("STATEMENT_QUERY_INCOMPLETE"));
    }

    @Test
    void leavesALedgerThatNobodyCanChange() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        redeem(venue, World.redemption(holder.credential(), venue));

        for (String table : List.of("entry", "entry_other", "redemption")) {
            assertThatThrownBy(() -> Db.change("delete from " + table)).hasMessageContaining("refused");
        }
        assertThatThrownBy(() -> Db.change("update entry set amount = amount + 1"))
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> Db.change("truncate entry")).hasMessageContaining("refused");
        assertThatThrownBy(() -> Db.change("""
                        insert into entry (journal_id, line, kind, account_kind, account_owner, unit, amount, posted_at)
                        values (gen_random_uuid(), 1, 'GRANT', 'GRANT', 'x', 'ENTRY:X:SPORT', 5, now())""")).hasMessageContaining("not balanced");
        assertThatThrownBy(
                        () -> Db.change("update pocket set available = -1 where enrolment_id = ?", holder.enrolment()))
                .hasMessageContaining("pocket_available_check");
        assertThat(Db.number("select count(*) from entry where account_owner = ?", venue))
                .isEqualTo(1);
    }

    private static ValidatableResponse redeem(String venue, Map<String, Object> body) {
        return Api.post(World.terminal(venue), body, "/v1/redemptions");
    }
}
