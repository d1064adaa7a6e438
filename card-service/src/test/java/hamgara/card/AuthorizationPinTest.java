package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AuthorizationPinTest {

    private static final String PIN = "730194";

    @Test
    void asksForThePinFromTheAmountTheProgrammeNames() {
        World.Holder holder = DeskWorld.holder(DeskWorld.programme(
                3,
                Map.of(
                        "allowances",
                        List.of(Map.of(
                                "category",
                                "SPORT",
                                "amount",
                                DeskWorld.rials(1_000_000),
                                "period",
                                "YEAR",
                                "pinFrom",
                                DeskWorld.rials(200_000))),
                        "fundShares",
                        List.of(Map.of("fund", FundWorld.opened("SOFT", 0), "percent", 100)))));
        DeskWorld.pocket(holder, 150_000, 10);
        DeskWorld.pocket(holder, 850_000, 20);
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);
        setPin(holder);

        DeskWorld.authorized(terminal, DeskWorld.payment(holder, venue, 199_999));
        Map<String, Object> dear = new HashMap<>(DeskWorld.payment(holder, venue, 200_000));
        DeskWorld.authorize(terminal, UUID.randomUUID(), dear)
                .statusCode(201)
                .body("reason", equalTo("PIN_REQUIRED"))
                .body("message.en", notNullValue());
        dear.put("pin", "730195");
        UUID wrong = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            DeskWorld.authorize(terminal, wrong, dear)
                    .statusCode(201)
                    .body("state", equalTo("DECLINED"))
                    .body("reason", equalTo("PIN_WRONG"));
        }
        dear.put("pin", "۷۳۰۱۹۴");
        DeskWorld.authorize(terminal, UUID.randomUUID(), dear).body("state", equalTo("AUTHORIZED"));
        for (String guess : List.of("730190", "730191", "730192")) {
            dear.put("pin", guess);
            DeskWorld.authorize(terminal, UUID.randomUUID(), dear).body("reason", equalTo("PIN_WRONG"));
        }
        dear.put("pin", PIN);
        DeskWorld.authorize(terminal, UUID.randomUUID(), dear).body("reason", equalTo("PIN_LOCKED"));
        assertThat(DeskWorld.brokenBooks()).isZero();
    }

    private static void setPin(World.Holder holder) {
        io.restassured.RestAssured.given()
                .header("Authorization", holder.account().bearer())
                .contentType(ContentType.JSON)
                .body(Map.of("pin", PIN))
                .put("/v1/cards/{id}/pin", holder.card())
                .then()
                .statusCode(200);
    }
}
