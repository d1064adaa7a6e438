package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import hamgara.card.OfflineTerminal.Use;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Loads purses by the rules of the programme.
@QuarkusTest
@WithTestResource(TestStack.class)
class OfflineLoadTest {

    private static final String PIN = "730194";

    @Test
    void asksForThePinAndTellsTheTerminalThatItWasGiven() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(3, OfflineWorld.allowance(200_000)));
        DeskWorld.pocket(holder, 900_000, 10);
        PinTest.set(holder.account(), holder.card(), PIN).statusCode(200);
        OfflineTerminal terminal = OfflineTerminal.ready(World.sportVenue());

        OfflineWorld.load(holder, 200_000, null)
                .statusCode(422)
                .body("code", equalTo("OFFLINE_PURSE_PIN_REFUSED"))
                .body("detail", containsString("PIN_REQUIRED"));
        OfflineWorld.load(holder, 200_000, "730195").statusCode(422).body("detail", containsString("PIN_WRONG"));
        assertThat(Db.number("select wrong from pin where enrolment_id = ?", holder.enrolment()))
                .isEqualTo(1);
        OfflineWorld.load(holder, 400_000, "۷۳۰۱۹۴").statusCode(201);

        JsonNode content = terminal.fetch();
        assertThat(OfflineWorld.purse(content, holder).path("pin").asBoolean()).isTrue();
        assertThat(OfflineWorld.rules(content, holder).path("pinFrom").asLong()).isEqualTo(200_000);
        assertThat(terminal.handed(Use.of(holder).rials(250_000))).isEqualTo("ACCEPTED PROGRAMME");
        Ledgers.hold();
    }

    @Test
    void setsNoMoreAsideThanTheLimitsLeave() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                9,
                OfflineWorld.limits(
                        DeskWorld.limit("PERSON", "PERIOD", "IRR", 500_000),
                        DeskWorld.limit("PERSON", "PERIOD", "ENTRIES", 2))));
        DeskWorld.pocket(holder, 900_000, 10);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 100_000));

        OfflineWorld.load(holder, 400_001, null)
                .statusCode(409)
                .body("code", equalTo("OFFLINE_PURSE_OVER_LIMIT"))
                .body("detail", containsString("400,000"));
        OfflineWorld.load(holder, 400_000, null).statusCode(201);
        OfflineWorld.loadEntries(holder, 3).statusCode(409).body("code", equalTo("OFFLINE_PURSE_OVER_LIMIT"));
        OfflineWorld.loadEntries(holder, 2).statusCode(201);
    }

    @Test
    void reckonsWithWhatIsSetAsideAlready() {
        var programme = new HashMap<>(World.programme(
                World.rules(),
                List.of(World.entitlement("SPORT", 9, "WEEK"), World.entitlement("CULTURE", 9, "MONTH"))));
        programme.put("terms", OfflineWorld.limits(DeskWorld.limit("PERSON", "PERIOD", "ENTRIES", 3)));
        World.Holder holder = DeskWorld.holder(World.published(programme));
        OfflineWorld.loadEntries(holder, 2).statusCode(201);
        Map<String, Object> more =
                new HashMap<>(Map.of("cardId", holder.card(), "category", "CULTURE", "unit", "ENTRY", "amount", 2));

        Api.post(holder.account(), more, "/v1/offline-purses")
                .statusCode(409)
                .body("code", equalTo("OFFLINE_PURSE_OVER_LIMIT"))
                .body("detail", containsString("at most 1 "));
        more.put("amount", 1);
        Api.post(holder.account(), more, "/v1/offline-purses").statusCode(201);
    }

    @Test
    void setsAsideForSeveralDaysWhatTheLimitOfADayLeavesEachDay() {
        World.Holder holder = DeskWorld.holder(
                DeskWorld.programme(9, OfflineWorld.limits(DeskWorld.limit("PERSON", "DAY", "IRR", 100_000))));
        DeskWorld.pocket(holder, 900_000, 10);

        OfflineWorld.load(holder, 800_001, null).statusCode(409).body("code", equalTo("OFFLINE_PURSE_OVER_LIMIT"));
        OfflineWorld.load(holder, 800_000, null).statusCode(201); // today and the seven days that begin before it ends
    }

    @Test
    void setsNothingAsideOfAProgrammeThatRests() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(9, Map.of()));
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/pause", holder.programme())
                .statusCode(200);

        OfflineWorld.loadEntries(holder, 1).statusCode(409).body("code", equalTo("OFFLINE_PURSE_CARD_NOT_USABLE"));
    }
}
