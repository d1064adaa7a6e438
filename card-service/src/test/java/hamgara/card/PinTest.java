package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import hamgara.card.card.Cards;
import hamgara.card.pin.Pins;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import hamgara.kit.time.Jalali;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PinTest {

    @Test
    void isSetByTheHolderAlone() {
        World.Holder holder = World.holder(3);

        set(Tokens.of("citizen"), holder.card(), "7301").statusCode(404);
        set(World.desk(), holder.card(), "7301").statusCode(403);
        Api.get(holder.account(), "/v1/cards/{id}/pin", holder.card())
                .statusCode(200)
                .body("set", equalTo(false));
        set(holder.account(), holder.card(), "۷۳۰۱").statusCode(200).body("set", equalTo(true));
        assertThat(obstacle(holder, "7301")).isEmpty();
        assertThat(obstacle(holder, "٧٣٠١")).isEmpty();
        assertThat(Db.text("select encode(digest, 'hex') from pin where enrolment_id = ?", holder.enrolment()))
                .hasSize(64);
    }

    @Test
    void isNoneThatIsEasilyGuessed() {
        World.Holder holder = World.holder(3);
        LocalDate born = LocalDate.parse(Db.text("select birth_date::text from person where id = ?", holder.person()));

        for (String weak : List.of(
                "1111",
                "1234",
                "7890",
                "4321",
                "123456",
                "1212",
                "123123",
                Integer.toString(born.getYear()),
                Jalali.of(born).substring(0, 4))) {
            set(holder.account(), holder.card(), weak).statusCode(422).body("code", equalTo("PIN_WEAK"));
        }
        for (String malformed : List.of("123", "1234567", "12a4")) {
            set(holder.account(), holder.card(), malformed).statusCode(422).body("code", equalTo("PIN_MALFORMED"));
        }
    }

    @Test
    void isRequiredOnceItIsAskedFor() {
        World.Holder holder = World.holder(3);

        assertThat(obstacle(holder, "7301")).contains("PIN_REQUIRED");
        set(holder.account(), holder.card(), "7301").statusCode(200);
        assertThat(obstacle(holder, null)).contains("PIN_REQUIRED");
        assertThat(Db.number("select wrong from pin where enrolment_id = ?", holder.enrolment()))
                .isZero();
    }

    @Test
    void isLockedAfterThreeWrongOnesInARowUntilTheDeskUnlocksIt() {
        World.Holder holder = World.holder(3);
        set(holder.account(), holder.card(), "7301").statusCode(200);

        assertThat(obstacle(holder, "7302")).contains("PIN_WRONG");
        assertThat(obstacle(holder, "7303")).contains("PIN_WRONG");
        assertThat(obstacle(holder, "7301")).as("begins the count anew").isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(obstacle(holder, "9999")).contains("PIN_WRONG");
        }
        assertThat(obstacle(holder, "7301")).contains("PIN_LOCKED");
        set(holder.account(), holder.card(), "8462").statusCode(409).body("code", equalTo("PIN_LOCKED"));
        unlock(World.desk(), holder.card(), false).statusCode(422).body("code", equalTo("DOCUMENT_NOT_SHOWN"));
        unlock(holder.account(), holder.card(), true).statusCode(403);
        unlock(World.desk(), holder.card(), true).statusCode(200).body("locked", equalTo(false));
        assertThat(obstacle(holder, "7301")).isEmpty();
    }

    @Test
    void staysLockedWhenTheHolderTakesPartAgain() {
        World.Holder holder = World.holder(3);
        set(holder.account(), holder.card(), "7301").statusCode(200);
        World.Holder second = ReturnWorld.anew(holder);
        assertThat(obstacle(second, "7301")).contains("PIN_REQUIRED");
        set(second.account(), second.card(), "7301").statusCode(200);
        for (int i = 0; i < 3; i++) {
            assertThat(obstacle(second, "9999")).contains("PIN_WRONG");
        }

        World.Holder third = ReturnWorld.anew(second);
        assertThat(obstacle(third, "7301")).contains("PIN_LOCKED");
        set(third.account(), third.card(), "8462").statusCode(409).body("code", equalTo("PIN_LOCKED"));
        unlock(World.desk(), third.card(), true).statusCode(200).body("locked", equalTo(false));
        assertThat(obstacle(third, "7301")).contains("PIN_WRONG");
        set(third.account(), third.card(), "8462").statusCode(200);
        assertThat(obstacle(third, "8462")).isEmpty();
    }

    @Test
    void countsGuessesAtTheSameMomentAndWhateverBecomesOfTheUse() throws Exception {
        World.Holder holder = World.holder(3);
        set(holder.account(), holder.card(), "7301").statusCode(200);

        List<Optional<String>> answers = CardWorld.atOnce(10, () -> undone(holder));

        assertThat(answers.stream().filter(answer -> answer.equals(Optional.of("PIN_WRONG"))))
                .hasSize(3);
        assertThat(answers.stream().filter(answer -> answer.equals(Optional.of("PIN_LOCKED"))))
                .hasSize(7);
    }

    @Test
    void isNotLockedByManyRightOnesAtTheSameMoment() throws Exception {
        World.Holder holder = World.holder(3);
        set(holder.account(), holder.card(), "7301").statusCode(200);

        assertThat(CardWorld.atOnce(8, () -> obstacle(holder, "7301"))).containsOnly(Optional.empty());
    }

    @Test
    void staysWithTheCardThatTakesOver() {
        World.Holder holder = World.holder(3);
        set(holder.account(), holder.card(), "7301").statusCode(200);
        UUID next = World.id(CardTest.replace(holder.account(), holder.card(), "LOST")
                .extract()
                .path("id"));

        assertThat(obstacle(next, "7301")).isEmpty();
    }

    static ValidatableResponse set(Tokens who, UUID card, String pin) {
        return given().header("Authorization", who.bearer())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of("pin", pin))
                .put("/v1/cards/{id}/pin", card)
                .then();
    }

    /// A wrong PIN in a use that is rolled back afterwards.
    private static Optional<String> undone(World.Holder holder) {
        var answer = new AtomicReference<Optional<String>>();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                answer.set(obstacle(holder, "9999"));
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException _) {
            return answer.get();
        }
        throw new AssertionError("was not undone");
    }

    private static ValidatableResponse unlock(Tokens who, UUID card, boolean documentSeen) {
        return Api.post(who, Map.of("documentSeen", documentSeen), "/v1/cards/{id}/pin/unlock", card);
    }

    private static Optional<String> obstacle(World.Holder holder, String pin) {
        return obstacle(holder.card(), pin);
    }

    private static Optional<String> obstacle(UUID card, String pin) {
        var container = Arc.container();
        return container
                .instance(Pins.class)
                .get()
                .obstacle(container.instance(Cards.class).get().find(card).orElseThrow(), pin);
    }
}
