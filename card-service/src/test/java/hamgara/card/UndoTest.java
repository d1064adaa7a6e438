package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvent;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class UndoTest {

    @Test
    void givesAnEntryBackToTheHolder() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = redeemed(terminal, holder, venue);

        undo(Tokens.of("venue-operator").venue(venue), id)
                .statusCode(201)
                .body("redemptionId", equalTo(id.toString()))
                .body("units", equalTo(1))
                .body("remaining", equalTo(1));

        assertThat(DeskWorld.payable(venue)).isZero();
        undo(terminal, id).statusCode(409).body("code", equalTo("ALREADY_UNDONE"));
        Api.get(terminal, "/v1/redemptions/{id}", id)
                .statusCode(200)
                .body("state", equalTo("CAPTURED"))
                .body("undoneAt", notNullValue());
        redeemed(terminal, holder, venue);
        assertThat(DeskWorld.brokenBooks()).isZero();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(PublishedEvents.on("hamgara.card").ofSubject(holder.card()))
                                .extracting(PublishedEvent::type)
                                .contains("hamgara.card.redemption-undone.v1"));
    }

    @Test
    void isForTheVenueOnlyAndForTenMinutes() {
        World.Holder holder = World.holder(2);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = redeemed(terminal, holder, venue);

        undo(World.terminal("elsewhere"), id).statusCode(404).body("code", equalTo("REDEMPTION_NOT_FOUND"));
        TestClock.ahead(
                Duration.ofMinutes(11),
                () -> undo(terminal, id).statusCode(409).body("code", equalTo("UNDO_TOO_LATE")));
        TestClock.ahead(Duration.ofMinutes(9), () -> undo(terminal, id).statusCode(201));
    }

    @Test
    void leavesDeclinesAndBookingsAlone() {
        World.Holder holder = World.holder(1);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID booked = World.id(Api.post(terminal, World.booked(holder, venue), "/v1/redemptions")
                .statusCode(201)
                .extract()
                .path("id"));
        UUID declined = World.id(Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                .body("state", equalTo("DECLINED"))
                .extract()
                .path("id"));

        undo(terminal, booked).statusCode(409).body("code", equalTo("UNDO_OF_BOOKING"));
        undo(terminal, declined).statusCode(409).body("code", equalTo("NOTHING_TO_UNDO"));
    }

    @Test
    void givesAWholeGroupBackAndTakesItOffTheLimits() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(9, Map.of("limits", List.of(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 5)))));
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        Map<String, Object> group = World.redemption(holder.credential(), venue);
        group.put("units", 4);
        UUID id = World.id(Api.post(terminal, group, "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .extract()
                .path("id"));

        Api.post(terminal, group, "/v1/redemptions").body("reason", equalTo("LIMIT_PER_DAY"));
        undo(terminal, id).statusCode(201).body("units", equalTo(4)).body("remaining", equalTo(9));
        Api.post(terminal, group, "/v1/redemptions").body("state", equalTo("CAPTURED"));
        assertThat(DeskWorld.payable(venue)).isEqualTo(4);
    }

    @Test
    void isOverOnceTheMonthIsSettled() throws SQLException {
        World.Holder holder = World.holder(2);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID id = redeemed(terminal, holder, venue);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tehran"));
        UUID period = UUID.randomUUID();
        Db.change("""
                insert into settlement_period (id, county_code, starts_on, ends_on, state, closed_at, closed_by)
                values (?, ?, ?, ?, 'CLOSED', now(), 'nobody')""", period, World.SHUSH, today.minusDays(1), today.plusDays(1));

        try {
            undo(terminal, id).statusCode(409).body("code", equalTo("UNDO_AFTER_SETTLEMENT"));
        } finally {
            Db.change("delete from settlement_period where id = ?", period);
        }
        undo(terminal, id).statusCode(201);
    }

    @Test
    void leavesUsesTakenOfflineAlone() throws SQLException {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        UUID online = redeemed(terminal, holder, venue);
        UUID offline = UUID.randomUUID();
        Db.change("""
                insert into redemption (id, state, card_id, venue_code, category, units, occurred_at, recorded_at,
                    recorded_by, pocket_id, journal_id)
                select ?, r.state, r.card_id, r.venue_code, r.category, r.units, r.occurred_at, r.recorded_at,
                    r.recorded_by, r.pocket_id, (select e.journal_id from entry e
                        where e.account_owner = r.pocket_id::text and e.kind = 'GRANT')
                from redemption r where r.id = ?""", offline, online);

        undo(terminal, offline).statusCode(409).body("code", equalTo("UNDO_OF_OFFLINE_USE"));
    }

    @Test
    void happensOnceHoweverManyAskAtOnce() throws Exception {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        redeemed(terminal, holder, venue);
        UUID id = redeemed(terminal, holder, venue);

        var answers = DeskWorld.atOnce(40, _ -> undo(terminal, id));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertThat(answer.<String>path("code")).isEqualTo("ALREADY_UNDONE"));
        assertThat(DeskWorld.payable(venue)).isEqualTo(1);
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    private static UUID redeemed(Tokens terminal, World.Holder holder, String venue) {
        return World.id(Api.post(terminal, World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("CAPTURED"))
                .extract()
                .path("id"));
    }

    private static ValidatableResponse undo(Tokens who, UUID id) {
        return Api.post(who, Map.of(), "/v1/redemptions/{id}/undo", id);
    }
}
