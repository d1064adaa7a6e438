package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.card.OfflineTerminal.Use;
import hamgara.card.journal.JournalRecord.Unit;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One use that an authorization and a journal both tell of.
@QuarkusTest
@WithTestResource(TestStack.class)
class OfflineOnceTest {

    private static final Map<String, Object> WHOLE = Map.of("final", true);

    private final String reference = UUID.randomUUID().toString();
    private World.Holder holder;
    private OfflineTerminal terminal;
    private Tokens till;

    /// Rials in a pocket, and some of them set aside; of entries there are enough.
    @BeforeEach
    void prepare() {
        holder = DeskWorld.holder(DeskWorld.programme(9, Map.of()));
        DeskWorld.pocket(holder, 2_000_000, 10);
        OfflineWorld.load(holder, 800_000, null).statusCode(201);
        terminal = OfflineTerminal.ready(World.sportVenue());
        till = World.terminal(terminal.venue);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void countsWhatWasCapturedBeforeItsJournalCame(Unit unit) {
        UUID id = DeskWorld.authorized(till, request(unit));
        DeskWorld.step(till, id, "captures", WHOLE).statusCode(201);
        Map<String, String> line = terminal.write(use(unit));

        for (int i = 0; i < 2; i++) {
            counted(line).body("results[0].authorizationId", equalTo(id.toString()));
        }

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(amount(unit));
        assertThat(findings()).isZero();
        Ledgers.hold();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void holdsNothingMoreForWhatAJournalHasTold(Unit unit) {
        assertThat(terminal.handed(use(unit))).isEqualTo("ACCEPTED PROGRAMME");

        DeskWorld.authorize(till, UUID.randomUUID(), request(unit))
                .statusCode(409)
                .body("code", equalTo("COUNTED_OFFLINE"));

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(amount(unit));
        assertThat(Db.number("select count(*) from card_authorization where venue_code = ?", terminal.venue))
                .isZero();
        Map<String, Object> other = request(unit);
        other.put("partnerReference", "another sale");
        DeskWorld.authorized(till, other);
        Ledgers.hold();
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void countsWhatIsStillHeldAndPaysItOnceCaptured(Unit unit) {
        Map<String, Object> request = request(unit);
        UUID id = DeskWorld.authorized(till, request);

        counted(terminal.write(use(unit))).body("results[0].authorizationId", equalTo(id.toString()));
        assertThat(Ledgers.owed(terminal.venue)).isZero();
        DeskWorld.authorize(till, id, request)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("state", equalTo("AUTHORIZED"));
        DeskWorld.authorize(till, UUID.randomUUID(), request).statusCode(409);
        DeskWorld.step(till, id, "captures", WHOLE).statusCode(201);

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(amount(unit));
        Ledgers.hold();
    }

    @Test
    void countsNothingThatWasLetGo() {
        UUID voided = DeskWorld.authorized(till, request(Unit.ENTRY));
        DeskWorld.step(till, voided, "voids", Map.of()).statusCode(201);
        assertThat(terminal.handed(use(Unit.ENTRY))).isEqualTo("ACCEPTED PROGRAMME");
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(1);

        String later = UUID.randomUUID().toString();
        Map<String, Object> request = request(Unit.ENTRY);
        request.put("partnerReference", later);
        DeskWorld.authorized(till, request);
        TestClock.ahead(
                Duration.ofMinutes(20),
                () -> assertThat(terminal.handed(Use.of(holder).reference(later)))
                        .isEqualTo("ACCEPTED PROGRAMME"));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
        Ledgers.hold();
    }

    @Test
    void mayBeHeldAgainWhenNothingCameOfWhatItWasCountedAs() {
        UUID first = DeskWorld.authorized(till, request(Unit.ENTRY));
        counted(terminal.write(use(Unit.ENTRY)));
        DeskWorld.step(till, first, "voids", Map.of()).statusCode(201);

        UUID second = DeskWorld.authorized(till, request(Unit.ENTRY));
        DeskWorld.step(till, second, "captures", WHOLE).statusCode(201);

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(1);
    }

    @Test
    void tellsWhereTheAmountsDiffer() {
        Map<String, Object> two = DeskWorld.entries(holder, terminal.venue, 2);
        two.put("partnerReference", reference);
        DeskWorld.step(till, DeskWorld.authorized(till, two), "captures", WHOLE).statusCode(201);

        terminal.hand(terminal.write(use(Unit.ENTRY)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].reason", equalTo("AMOUNT_DIFFERS"))
                .body("results[0].paid", equalTo(0));

        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
        Api.get(Tokens.of("venue-operator").venue(terminal.venue), "/v1/offline-batches/discrepancies")
                .statusCode(200)
                .body("items.kind", contains("AMOUNT_DIFFERS"));
    }

    @Test
    void knowsTheHolderByTheNextCardToo() {
        DeskWorld.step(till, DeskWorld.authorized(till, request(Unit.ENTRY)), "captures", WHOLE)
                .statusCode(201);
        World.Holder next = replaced();
        counted(terminal.write(Use.of(next).reference(reference)));

        String second = UUID.randomUUID().toString();
        assertThat(terminal.handed(Use.of(next).reference(second))).isEqualTo("ACCEPTED PROGRAMME");
        Map<String, Object> request = DeskWorld.entries(next, terminal.venue, 1);
        request.put("partnerReference", second);
        DeskWorld.authorize(till, UUID.randomUUID(), request).statusCode(409).body("code", equalTo("COUNTED_OFFLINE"));
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
    }

    @Test
    void leavesAnotherHolderUnderTheSameReferenceAlone() {
        DeskWorld.step(till, DeskWorld.authorized(till, request(Unit.ENTRY)), "captures", WHOLE)
                .statusCode(201);
        World.Holder other = DeskWorld.holder(holder.programme());

        terminal.hand(terminal.write(Use.of(other).reference(reference)))
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].paid", equalTo(1))
                .body("results[0].authorizationId", nullValue());
        assertThat(Ledgers.owed(terminal.venue)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void countsOnceWhenBothComeAtOnce(Unit unit) throws Exception {
        for (int round = 1; round <= 5; round++) {
            OfflineTerminal beside = OfflineTerminal.ready(terminal.venue);
            String shared = UUID.randomUUID().toString();
            Map<String, Object> request = request(unit);
            request.put("partnerReference", shared);
            Map<String, String> line = beside.write(use(unit).reference(shared));
            UUID id = UUID.randomUUID();
            List<Integer> answers = AtOnce.all(List.<Callable<Integer>>of(
                    () -> beside.hand(line).extract().statusCode(),
                    () -> DeskWorld.authorize(till, id, request).extract().statusCode()));
            assertThat(answers.getFirst()).isEqualTo(201);
            if (answers.getLast() == 201) {
                DeskWorld.step(till, id, "captures", WHOLE).statusCode(201);
            }
            assertThat(Ledgers.owed(terminal.venue)).as("round " + round).isEqualTo(round * amount(unit));
        }
        Ledgers.hold();
    }

    private static long amount(Unit unit) {
        return unit == Unit.IRR ? 100_000 : 1;
    }

    private Map<String, Object> request(Unit unit) {
        Map<String, Object> request = unit == Unit.IRR
                ? DeskWorld.payment(holder, terminal.venue, amount(unit))
                : DeskWorld.entries(holder, terminal.venue, 1);
        request.put("partnerReference", reference);
        return request;
    }

    private Use use(Unit unit) {
        Use use = Use.of(holder).reference(reference);
        return unit == Unit.IRR ? use.rials(amount(unit)) : use;
    }

    private ValidatableResponse counted(Map<String, String> line) {
        return terminal.hand(line)
                .statusCode(201)
                .body("results[0].state", equalTo("ACCEPTED"))
                .body("results[0].reason", nullValue())
                .body("results[0].paid", equalTo(0))
                .body("results[0].unpaid", equalTo(0))
                .body("results[0].redemptionId", nullValue());
    }

    private World.Holder replaced() {
        UUID next = World.id(CardTest.replace(holder.account(), holder.card(), "LOST")
                .statusCode(201)
                .extract()
                .path("id"));
        return new World.Holder(
                holder.account(),
                holder.person(),
                holder.programme(),
                holder.enrolment(),
                next,
                World.credential(holder.account(), next));
    }

    private long findings() {
        return Db.number("select count(*) from offline_discrepancy where terminal_id = ?", terminal.id);
    }
}
