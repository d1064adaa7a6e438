package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SandboxTest {

    /// Whatever there are words for; a text that is no card of ours needs none.
    static List<String> declines() throws IOException {
        var words = new Properties();
        for (URL file : Collections.list(SandboxTest.class.getClassLoader().getResources("problems/en.properties"))) {
            try (var text = file.openStream()) {
                words.load(text);
            }
        }
        List<String> declines = words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("decline."))
                .map(key -> key.substring("decline.".length()))
                .filter(decline -> !decline.equals("PRESENTATION_INVALID"))
                .sorted()
                .toList();
        assertThat(declines).contains("CARD_EXPIRED", "VENUE_CLOSED");
        return declines;
    }

    @ParameterizedTest
    @MethodSource("declines")
    void meetsEveryDecline(String decline) {
        World.switchOn(World.SHUSH);
        String venue = World.sportVenue();
        JsonPath card = card(venue, decline);
        Tokens terminal = World.terminal(venue);

        ValidatableResponse answer = card.getString("shownBy").equals("/v1/authorizations")
                ? given().header("Authorization", terminal.bearer())
                        .contentType("application/json")
                        .body(payment(card, decline))
                        .put("/v1/authorizations/{id}", UUID.randomUUID())
                        .then()
                : Api.post(terminal, redemption(card, decline), "/v1/redemptions");
        answer.statusCode(201).body("state", equalTo("DECLINED")).body("reason", equalTo(decline));
    }

    @Test
    void keepsItsFundToItself() {
        World.switchOn(World.SHUSH);
        card(World.sportVenue(), "PIN_WRONG");

        List<String> funds =
                Api.get(World.manager(), "/v1/funds?limit=100").extract().path("items.code");
        assertThat(funds).noneMatch(code -> code.startsWith("SANDBOX"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VENUE_CLOSED", "VENUE_SUSPENDED", "VENUE_UNKNOWN"})
    void declinesEverythingAtItsVenues(String decline) {
        World.switchOn(World.SHUSH);
        String venue = World.sportVenue();
        JsonPath card = card(venue, decline);
        String sandbox = card.getString("venueCode");
        assertThat(sandbox).startsWith("sandbox.");

        Api.post(World.terminal(venue), shown(card), "/v1/card-validations")
                .statusCode(200)
                .body("reasons", equalTo(List.of(decline)));
        Map<String, Object> quote = shown(card);
        quote.put("price", FundWorld.rials(450_000));
        Api.post(World.terminal(venue), quote, "/v1/quotes").statusCode(201).body("reasons", hasItem(decline));
        given().header("Authorization", World.terminal(venue).bearer())
                .contentType("application/json")
                .body(payment(card, decline))
                .put("/v1/authorizations/{id}", UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("reason", equalTo(decline));
        Api.post(Tokens.of("terminal"), shown(card), "/v1/card-validations")
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
    }

    @Test
    void makesACardThatIsTakenAndReckonedWithNowhere() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            String credential = card(partner[0].venue(), "NONE").getString("credential");
            for (String state : List.of("CAPTURED", "CAPTURED", "DECLINED")) {
                Api.post(
                                World.terminal(partner[0].venue()),
                                World.redemption(credential, partner[0].venue()),
                                "/v1/redemptions")
                        .statusCode(201)
                        .body("state", equalTo(state));
            }
        });
        SettlementWorld.close(month).statusCode(200);

        assertThat(Db.number("select count(*) from partner_statement where partner_id = ?", partner[0].id()))
                .isZero();
        List<String> codes =
                Api.getOpenly("/v1/programmes?county=0614&limit=100").extract().path("items.code");
        assertThat(codes).noneMatch(code -> code.startsWith("SANDBOX"));
        assertThat(Db.number(
                        "select count(*) from person_identity i join person p on p.id = i.person_id where p.sandbox"))
                .isZero();
    }

    @Test
    void isForAccountsOfAVenue() {
        Api.post(World.desk(), Map.of("decline", "CARD_EXPIRED"), "/v1/sandbox/cards")
                .statusCode(403);
        Api.post(Tokens.of("venue-operator"), Map.of("decline", "CARD_EXPIRED"), "/v1/sandbox/cards")
                .statusCode(403)
                .body("code", equalTo("SANDBOX_NEEDS_VENUE"));
        Api.post(PartnerWorld.operator(World.sportVenue()), Map.of("decline", "SOMETHING_ELSE"), "/v1/sandbox/cards")
                .statusCode(400);
    }

    private static JsonPath card(String venue, String decline) {
        return Api.post(PartnerWorld.operator(venue), Map.of("decline", decline), "/v1/sandbox/cards")
                .statusCode(201)
                .body("venueCode", anyOf(equalTo(venue), startsWith("sandbox.")))
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> shown(JsonPath card) {
        return World.redemption(card.getString("credential"), card.getString("venueCode"));
    }

    private static Map<String, Object> redemption(JsonPath card, String decline) {
        Map<String, Object> body = shown(card);
        body.put("expectedCardId", card.get("expectedCardId"));
        body.put("units", decline.equals("LIMIT_PER_USE") ? 2 : 1);
        return body;
    }

    private static Map<String, Object> payment(JsonPath card, String decline) {
        Map<String, Object> body = shown(card);
        body.put("price", FundWorld.rials(450_000));
        body.put("pin", decline.equals("PIN_REQUIRED") ? null : "4711");
        return body;
    }
}
