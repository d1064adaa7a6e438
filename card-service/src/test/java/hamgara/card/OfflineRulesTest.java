package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.card.OfflineTerminal.Use;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OfflineRulesTest {

    @Test
    void takeRialsOnlyWhereTheProgrammeOfThePurseCanBeUsed() {
        OfflineTerminal here = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal elsewhere = OfflineTerminal.ready(World.sportVenue());
        World.Holder holder =
                DeskWorld.holder(DeskWorld.programme(3, Map.of("venueScope", Map.of("venues", List.of(here.venue)))));
        DeskWorld.pocket(holder, 900_000, 10);
        OfflineWorld.load(holder, 500_000, null).statusCode(201);

        JsonNode listed = OfflineWorld.purse(here.fetch(), holder);
        assertThat(listed.path("programme").asText()).isEqualTo(OfflineWorld.code(holder));
        assertThat(listed.path("version").asInt()).isEqualTo(1);
        assertThat(OfflineWorld.purse(elsewhere.fetch(), holder).isMissingNode())
                .isTrue();

        assertThat(elsewhere.handed(Use.of(holder).rials(100_000))).isEqualTo("REJECTED NO_PROGRAMME_FOR_VENUE VENUE");
        here.hand(here.write(Use.of(holder).rials(100_000)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].programmeVersion", equalTo(1));
        assertThat(Ledgers.owed(elsewhere.venue)).isZero();
        assertThat(Ledgers.owed(here.venue)).isEqualTo(100_000);
        Ledgers.hold();
    }

    @Test
    void useThePurseOfAnotherProgrammeOfTheHolderByThatProgramme() {
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        UUID other = DeskWorld.programme(3, OfflineWorld.limits(DeskWorld.limit("PERSON", "USE", "IRR", 200_000)));
        UUID enrolment = World.takingPart(holder.account(), holder.person(), other);
        DeskWorld.pocket(
                new World.Holder(
                        holder.account(), holder.person(), other, enrolment, holder.card(), holder.credential()),
                900_000,
                10);
        OfflineWorld.load(holder, 600_000, null).statusCode(201);
        String code =
                OfflineWorld.purse(terminal.fetch(), holder).path("programme").asText();
        assertThat(code).isEqualTo(Db.text("select code from programme where id = ?", other));
        Use own = Use.of(holder).rials(150_000);
        Use others = new Use(own.credential(), code, own.category(), own.unit(), 150_000, own.at(), 0, "");

        assertThat(terminal.handed(own)).isEqualTo("REJECTED PROGRAMME_MISMATCH VENUE");
        assertThat(terminal.handed(others)).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(others.rials(200_001))).isEqualTo("REJECTED LIMIT_PER_USE VENUE");
        assertThat(used(other, "USE")).isZero();
        Ledgers.hold();
    }

    @Test
    void refuseAnAmountThatAsksForThePinWithoutOne() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, OfflineWorld.allowance(200_000)));
        DeskWorld.pocket(holder, 900_000, 10);
        OfflineWorld.load(holder, 150_000, null).statusCode(201);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        assertThat(OfflineWorld.purse(terminal.fetch(), holder).path("pin").asBoolean())
                .isFalse();
        assertThat(terminal.handed(Use.of(holder).rials(200_000))).isEqualTo("REJECTED PIN_REQUIRED VENUE");
        assertThat(terminal.handed(Use.of(holder).rials(150_000))).isEqualTo("ACCEPTED PROGRAMME");
    }

    @Test
    void makeTheVenueBearWhatItsOwnJournalShowsToBeOverALimit() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                9,
                OfflineWorld.limits(
                        DeskWorld.limit("PERSON", "DAY", "IRR", 300_000),
                        DeskWorld.limit("HOUSEHOLD", "DAY", "ENTRIES", 1))));
        DeskWorld.pocket(holder, 900_000, 10);
        OfflineWorld.load(holder, 900_000, null).statusCode(201);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        assertThat(OfflineWorld.rules(terminal.fetch(), holder).path("limits").findValuesAsText("per"))
                .containsExactly("DAY", "DAY");

        assertThat(terminal.handed(Use.of(holder).rials(200_000))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(holder).rials(100_001))).isEqualTo("REJECTED LIMIT_PER_DAY VENUE");
        assertThat(terminal.handed(Use.of(holder).rials(100_000))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("REJECTED LIMIT_PER_DAY VENUE");
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(300_001);
        Ledgers.hold();
    }

    @Test
    void payWhatIsOverALimitOnlyTogetherWithOtherUsesAndCountIt() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(9, OfflineWorld.limits(DeskWorld.limit("PERSON", "DAY", "ENTRIES", 2))));
        OfflineTerminal here = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal there = OfflineTerminal.ready(World.sportVenue());
        Tokens online = World.terminal(here.venue);
        Map<String, Object> redemption = World.redemption(holder.credential(), here.venue);
        Api.post(online, redemption, "/v1/redemptions").body("state", equalTo("CAPTURED"));

        assertThat(here.handed(Use.of(holder))).isEqualTo("ACCEPTED PROGRAMME");
        there.hand(there.write(Use.of(holder)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].reason", equalTo("LIMIT_PER_DAY"))
                .body("results[0].bearer", equalTo("PROGRAMME"))
                .body("results[0].paid", equalTo(1));
        Api.get(Tokens.of("venue-operator").venue(there.venue), "/v1/offline-batches/discrepancies")
                .body("items.kind", contains("OVER_LIMIT"))
                .body("items.reason", contains("LIMIT_PER_DAY"));

        assertThat(used(holder.programme(), "DAY")).isEqualTo(3);
        Api.post(online, redemption, "/v1/redemptions")
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo("LIMIT_PER_DAY"));
        Ledgers.hold();
    }

    @Test
    void countRialsThatWereUsedOffline() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(9, OfflineWorld.limits(DeskWorld.limit("PERSON", "MONTH", "IRR", 500_000))));
        DeskWorld.pocket(holder, 900_000, 10);
        OfflineWorld.load(holder, 400_000, null).statusCode(201);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        assertThat(terminal.handed(Use.of(holder).rials(400_000))).isEqualTo("ACCEPTED PROGRAMME");
        DeskWorld.authorize(
                        World.terminal(terminal.venue),
                        UUID.randomUUID(),
                        DeskWorld.payment(holder, terminal.venue, 100_001))
                .statusCode(201)
                .body("reason", equalTo("LIMIT_PER_MONTH"));
    }

    @Test
    void countAUseThatTheVenueBears() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(1, OfflineWorld.limits(DeskWorld.limit("PERSON", "MONTH", "ENTRIES", 50))));
        OfflineTerminal first = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal second = OfflineTerminal.ready(World.sportVenue());
        OfflineTerminal third = OfflineTerminal.ready(World.sportVenue());

        assertThat(first.handed(Use.of(holder).amount(2))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED PROGRAMME");
        assertThat(second.handed(Use.of(holder).amount(2))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE");
        assertThat(third.handed(Use.of(holder).amount(2))).isEqualTo("ACCEPTED_SHORTFALL QUOTA_EXHAUSTED VENUE");

        assertThat(Ledgers.owed(third.venue)).isZero();
        assertThat(used(holder.programme(), "MONTH")).isEqualTo(6);
    }

    @Test
    void areThoseOfTheVersionTheEnrolmentBeganWith() {
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, Map.of()));
        DeskWorld.pocket(holder, 900_000, 10);
        Api.post(
                        World.manager(),
                        Map.of(
                                "rules",
                                World.rules(),
                                "entitlements",
                                List.of(World.entitlement("SPORT", 5, "WEEK")),
                                "terms",
                                OfflineWorld.limits(DeskWorld.limit("PERSON", "USE", "IRR", 1_000))),
                        "/v1/programmes/{id}/versions",
                        holder.programme())
                .statusCode(201);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", holder.programme())
                .statusCode(200);
        OfflineWorld.load(holder, 500_000, null).statusCode(201);

        JsonNode content = terminal.fetch();
        assertThat(content.path("rules")
                        .valueStream()
                        .filter(rule -> rule.path("programme").asText().equals(OfflineWorld.code(holder)))
                        .map(rule -> rule.path("version").asInt()))
                .containsExactly(1, 2);
        terminal.hand(terminal.write(Use.of(holder).rials(50_000)))
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].programmeVersion", equalTo(1));
    }

    @Test
    void areThoseThePackageToldWhateverHappenedSince() {
        World.Holder paused = DeskWorld.holder(DeskWorld.programme(9, Map.of()));
        World.Holder withdrawn = DeskWorld.holder(DeskWorld.programme(9, Map.of()));
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/pause", paused.programme())
                .statusCode(200);
        Api.postSeen(
                        withdrawn.account(),
                        Map.of("reason", "HOLDER_ASKED"),
                        "/v1/enrolments/{id}",
                        "/withdraw",
                        withdrawn.enrolment())
                .statusCode(200);

        assertThat(terminal.handed(Use.of(paused))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(terminal.handed(Use.of(withdrawn))).isEqualTo("ACCEPTED PROGRAMME");
        terminal.fetch();
        assertThat(terminal.handed(Use.of(paused))).isEqualTo("REJECTED PROGRAMME_PAUSED VENUE");
        assertThat(terminal.handed(Use.of(withdrawn))).isEqualTo("REJECTED REVOKED_BEFORE_PACKAGE VENUE");
    }

    @Test
    void bearAClockThatIsYearsOff() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(9, OfflineWorld.limits(DeskWorld.limit("PERSON", "MONTH", "ENTRIES", 5))));
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        for (Instant at :
                List.of(Instant.EPOCH, Instant.parse("2001-01-01T00:00:00Z"), Instant.parse("9998-12-31T23:59:59Z"))) {
            assertThat(terminal.handed(Use.of(holder).at(at))).isEqualTo("REJECTED CLOCK_SKEW VENUE");
        }
        assertThat(terminal.handed(Use.of(holder))).isEqualTo("ACCEPTED PROGRAMME");
    }

    private static long used(UUID programme, String per) {
        return Db.number(
                "select coalesce(max(used), 0) from usage_counter where programme_id = ? and per = ?", programme, per);
    }
}
