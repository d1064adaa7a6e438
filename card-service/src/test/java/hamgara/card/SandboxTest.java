package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class SandboxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CARD_NOT_ACTIVATED",
                "CARD_SUSPENDED",
                "CARD_REPLACED",
                "CARD_CANCELLED",
                "CARD_EXPIRED",
                "ENROLMENT_SUSPENDED",
                "ENROLMENT_EXPIRED",
                "ENROLMENT_NOT_ACTIVE",
                "PROGRAMME_PAUSED",
                "PROGRAMME_CLOSED",
                "PROGRAMME_NOT_STARTED",
                "PROGRAMME_ENDED",
                "NO_PROGRAMME_FOR_VENUE",
                "QUOTA_EXHAUSTED",
                "CREDENTIAL_REVOKED",
                "TOKEN_REPLAYED",
                "TOKEN_STALE",
                "LIMIT_PER_USE",
                "LIMIT_PER_DAY",
                "LIMIT_PER_WEEK",
                "LIMIT_PER_MONTH",
                "LIMIT_PER_PERIOD"
            })
    void meetsTheWantedDecline(String decline) {
        World.switchOn(World.SHUSH);
        String venue = World.sportVenue();
        Map<String, Object> redemption = World.redemption(card(venue, decline), venue);
        if (decline.equals("LIMIT_PER_USE")) {
            redemption.put("units", 2);
        }

        Api.post(World.terminal(venue), redemption, "/v1/redemptions")
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo(decline));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSUFFICIENT_ALLOWANCE", "PIN_REQUIRED", "PIN_WRONG", "PIN_LOCKED"})
    void meetsTheWantedDeclineOfAPayment(String decline) {
        World.switchOn(World.SHUSH);
        String venue = World.sportVenue();
        String credential = card(venue, decline);

        var body = new HashMap<String, Object>();
        body.put("credential", credential);
        body.put("venueCode", venue);
        body.put("category", "SPORT");
        body.put("price", FundWorld.rials(450_000));
        if (!decline.equals("PIN_REQUIRED")) {
            body.put("pin", "4711");
        }
        io.restassured.RestAssured.given()
                .header("Authorization", World.terminal(venue).bearer())
                .contentType("application/json")
                .body(body)
                .put("/v1/authorizations/{id}", UUID.randomUUID())
                .then()
                .statusCode(201)
                .body("state", equalTo("DECLINED"))
                .body("reason", equalTo(decline));
        List<String> funds =
                Api.get(World.manager(), "/v1/funds?limit=100").extract().path("items.code");
        assertThat(funds).noneMatch(code -> code.startsWith("SANDBOX"));
    }

    @Test
    void makesACardThatIsTakenAndReckonedWithNowhere() {
        SettlementWorld.Month month = SettlementWorld.open();
        var partner = new PartnerWorld.Member[1];
        SettlementWorld.during(month, () -> {
            partner[0] = PartnerWorld.approved();
            String credential = card(partner[0].venue(), null);
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

    private static String card(String venue, String decline) {
        Map<String, Object> body = decline == null ? Map.of("decline", "NONE") : Map.of("decline", decline);
        return Api.post(PartnerWorld.operator(venue), body, "/v1/sandbox/cards")
                .statusCode(201)
                .body("venueCode", equalTo(venue))
                .extract()
                .path("credential");
    }
}
