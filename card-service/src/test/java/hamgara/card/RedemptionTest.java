package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Tehran;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    void tellsWhyInWordsAndByWhichVersion() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        redeem(venue, World.redemption(holder.credential(), venue))
                .body("message", nullValue())
                .body("decision.programmeVersion", equalTo(1))
                .body("decision.rule", equalTo("SPORT per WEEK"))
                .body("decision.nextEligibleOn", nullValue());
        String saturday = LocalDate.now(TEHRAN)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .toString();

        String id = redeem(venue, World.redemption(holder.credential(), venue))
                .body("message.fa", equalTo("سهم این دوره تمام شده است."))
                .body("message.ar", equalTo("نفدت حصة هذه الفترة."))
                .body("message.en", equalTo("The entries of this period are used up."))
                .body("decision.nextEligibleOn", equalTo(saturday))
                .extract()
                .path("id");

        Api.get(holder.account(), "/v1/redemptions/{id}", id)
                .body("message.code", equalTo("QUOTA_EXHAUSTED"))
                .body("decision.nextEligibleOn", equalTo(saturday));
        assertThat(Db.number("select count(*) from redemption where venue_code = ? and programme_version = 1", venue))
                .isEqualTo(2);
    }

    @Test
    void isFoundByTheReferenceOfTheVenue() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Map<String, Object> use = World.redemption(holder.credential(), venue);
        use.put("reference", "desk 1 / 481");
        redeem(venue, use).body("state", equalTo("CAPTURED"));
        redeem(venue, use).body("state", equalTo("DECLINED"));

        ofReference(World.terminal(venue), venue).statusCode(200).body("items.state", contains("CAPTURED", "DECLINED"));
        ofReference(Tokens.of("auditor"), venue).body("items.size()", equalTo(2));
        ofReference(World.terminal("elsewhere"), venue).statusCode(403).body("code", equalTo("OUTSIDE_SCOPE"));
        ofReference(holder.account(), venue).statusCode(403);
        Api.get(World.terminal(venue), "/v1/redemptions?reference=x")
                .statusCode(400)
                .body("code", equalTo("READ_BACK_INCOMPLETE"));
    }

    private static ValidatableResponse ofReference(Tokens who, String venue) {
        return Api.get(who, "/v1/redemptions?venue={venue}&reference={reference}", venue, "desk 1 / 481");
    }

    @Test
    void letsAGroupInTogetherOrNotAtAll() {
        World.Holder holder = World.holder(5);
        String venue = World.sportVenue();
        Map<String, Object> group = World.redemption(holder.credential(), venue);
        group.put("units", 3);

        redeem(venue, group)
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .body("units", equalTo(3))
                .body("remaining", equalTo(2));
        redeem(venue, group)
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("QUOTA_EXHAUSTED"))
                .body("remaining", equalTo(2));
        group.put("units", 2);
        redeem(venue, group).body("state", equalTo("CAPTURED")).body("remaining", equalTo(0));
        group.put("units", 51);
        redeem(venue, group).statusCode(422);
        group.put("units", 0);
        redeem(venue, group).statusCode(422);
    }

    @Test
    void declinesWhatIsOverALimitOfTheProgramme() {
        Map<String, Object> programme =
                new HashMap<>(World.programme(World.rules(), List.of(World.entitlement("SPORT", 5, "WEEK"))));
        programme.put("terms", Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 2))));
        World.Holder holder = World.holder(World.published(programme), 20, "FEMALE");
        String venue = World.sportVenue();
        Map<String, Object> group = World.redemption(holder.credential(), venue);
        group.put("units", 2);

        redeem(venue, group).statusCode(201).body("state", equalTo("CAPTURED")).body("remaining", equalTo(3));
        redeem(venue, World.redemption(holder.credential(), venue))
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("LIMIT_PER_DAY"))
                .body("remaining", equalTo(3));
    }

    @Test
    void tellsTheDayOnWhichALimitBeginsAnew() {
        LocalDate today = LocalDate.now(TEHRAN);
        LocalDate saturday = today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        assertThat(nextAfterOne(5, Map.of("DAY", 1), 1)).isEqualTo(today.plusDays(1));
        assertThat(nextAfterOne(5, Map.of("WEEK", 1), 1)).isEqualTo(saturday);
        assertThat(nextAfterOne(5, Map.of("MONTH", 1), 1))
                .isEqualTo(Tehran.monthEnd(today).plusDays(1));
        assertThat(nextAfterOne(5, Map.of("PERIOD", 1), 1)).isNull();
    }

    @Test
    void tellsADayOnlyWhereWaitingForItIsEnough() {
        LocalDate saturday = LocalDate.now(TEHRAN).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        assertThat(nextAfterOne(1, Map.of("DAY", 1), 1)).isEqualTo(saturday);
        assertThat(nextAfterOne(5, Map.of("DAY", 1, "WEEK", 1), 1)).isEqualTo(saturday);
        assertThat(nextAfterOne(5, Map.of("DAY", 1, "PERIOD", 1), 1)).isNull();
        assertThat(nextAfterOne(5, Map.of("DAY", 1), 2)).isNull();
    }

    /// After one entry of so many in a week; the same whenever it is asked for, and what a validation tells.
    private static @Nullable LocalDate nextAfterOne(int entries, Map<String, Integer> limits, int units) {
        var programme =
                new HashMap<>(World.programme(World.rules(), List.of(World.entitlement("SPORT", entries, "WEEK"))));
        programme.put(
                "terms",
                Map.of(
                        "limits",
                        limits.entrySet().stream()
                                .map(limit -> DeskWorld.limit("PERSON", limit.getKey(), "ENTRIES", limit.getValue()))
                                .toList()));
        World.Holder holder = World.holder(World.published(programme), 20, "FEMALE");
        String venue = World.sportVenue();
        Map<String, Object> use = World.redemption(holder.credential(), venue);
        redeem(venue, use).body("state", equalTo("CAPTURED"));
        String validated = Api.post(World.terminal(venue), use, "/v1/card-validations")
                .statusCode(200)
                .body("valid", equalTo(false))
                .extract()
                .path("decision.nextEligibleOn");
        use.put("units", units);
        var declined =
                redeem(venue, use).body("reason", startsWith("LIMIT_PER_")).extract();
        String told = declined.path("decision.nextEligibleOn");
        Api.get(World.terminal(venue), "/v1/redemptions/{id}", declined.<String>path("id"))
                .body("decision.nextEligibleOn", equalTo(told));
        if (units == 1) {
            assertThat(told).isEqualTo(validated);
        }
        return told == null ? null : LocalDate.parse(told);
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
        redeem(venue, World.redemption(holder.credential(), venue)).body("state", equalTo("CAPTURED"));
        TestClock.ahead(
                Duration.ofDays(366),
                () -> redeem(venue, World.redemption(holder.credential(), venue))
                        .body("reason", equalTo("CARD_EXPIRED")));
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
