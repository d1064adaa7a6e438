package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// More wrong guesses at one moment than the service has connections to its database.
@QuarkusTest
@WithTestResource(TestStack.class)
class GuessesAtOnceTest {

    private static final int MANY = 64;

    @Test
    void ofEnrolmentCodesAreAllAnsweredAndCounted() throws Exception {
        String venue = World.sportVenue();
        var device = new Device(venue);

        List<Integer> answers =
                atOnce(() -> device.enrol("0000-0000-0001").extract().statusCode());

        assertThat(answers).containsOnly(422, 409);
        assertThat(answers.stream().filter(status -> status == 422)).hasSize(5);
        device.enrol("0000-0000-0001").statusCode(409);
    }

    @Test
    void ofLinkCodesAreAllAnsweredAndCounted() throws Exception {
        Tokens guessing = Tokens.of("citizen");
        World.switchOn(World.SHUSH);

        List<Integer> answers = atOnce(() -> link(guessing));

        assertThat(answers).containsOnly(422, 409);
        assertThat(answers.stream().filter(status -> status == 422)).hasSize(5);
        assertThat(link(guessing)).isEqualTo(409);
    }

    @Test
    void ofCodesShownAtAVenueAreAllAnsweredAndCounted() throws Exception {
        String venue = World.sportVenue();

        List<Integer> answers = atOnce(() -> Api.post(
                        World.terminal(venue),
                        Map.of("credential", "12345678", "venueCode", venue, "category", "SPORT"),
                        "/v1/card-validations")
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(200, 429);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(10);
    }

    @Test
    void ofCredentialsAreAllAnsweredAndCounted() throws Exception {
        String venue = World.sportVenue();
        Tokens terminal = World.terminal(venue);

        List<Integer> answers = atOnce(() -> Api.post(
                        terminal,
                        Map.of(
                                "credential",
                                "HC1:" + UUID.randomUUID(),
                                "venueCode",
                                venue,
                                "category",
                                "SPORT",
                                "price",
                                FundWorld.rials(10)),
                        "/v1/quotes")
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(422, 429);
        assertThat(answers.stream().filter(status -> status == 422)).hasSize(30);
    }

    @Test
    void ofNumbersAreAllAnsweredAndWrittenDown() throws Exception {
        World.switchOn(World.SHUSH);
        Tokens desk = World.desk();
        long before = Db.number("select count(*) from vault_access");

        List<Integer> answers = atOnce(() -> Api.post(
                        desk, Map.of("nationalId", World.nationalId(), "purpose", "CARD_SERVICE"), "/v1/persons/lookup")
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(404, 429);
        assertThat(answers.stream().filter(status -> status == 404)).hasSize(30);
        assertThat(Db.number("select count(*) from vault_access") - before).isGreaterThanOrEqualTo(MANY);
    }

    private static int link(Tokens account) {
        return Api.post(account, Map.of("code", "123456123456"), "/v1/persons/link")
                .extract()
                .statusCode();
    }

    private static List<Integer> atOnce(Callable<Integer> guess) throws Exception {
        return AtOnce.all(Collections.nCopies(MANY, guess));
    }
}
