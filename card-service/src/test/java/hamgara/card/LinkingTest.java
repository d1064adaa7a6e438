package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class LinkingTest {

    @Test
    void tiesAnAccountToThePersonTheDeskEnrolled() {
        UUID person = World.enrolled(World.desk(), 30, "FEMALE");
        String code = code(World.desk(), person);
        Tokens citizen = Tokens.of("citizen");

        link(citizen, inPersianDigits(code)).statusCode(200).body("personId", equalTo(person.toString()));
        Api.get(citizen, "/v1/persons/me").statusCode(200).body("id", equalTo(person.toString()));
        link(Tokens.of("citizen"), code).statusCode(422).body("code", equalTo("LINK_CODE_WRONG"));
        Api.post(World.desk(), Map.of(), "/v1/persons/{id}/link-code", person)
                .statusCode(409)
                .body("code", equalTo("PERSON_HAS_ACCOUNT"));
        assertThat(Db.number("select count(*) from outbox where subject = ? and type like '%person-linked%'", person))
                .isEqualTo(1);
    }

    @Test
    void locksACodeAfterFiveWrongTries() {
        UUID person = World.enrolled(World.desk(), 30, "MALE");
        String code = code(World.desk(), person);
        Tokens guesser = Tokens.of("citizen").subject("guesser-" + UUID.randomUUID());

        for (int i = 0; i < 5; i++) {
            link(guesser, wrong(code, i)).statusCode(422).body("code", equalTo("LINK_CODE_WRONG"));
        }
        link(guesser, code).statusCode(409).body("code", equalTo("LINKING_LOCKED"));
        link(Tokens.of("citizen"), code).statusCode(422).body("code", equalTo("LINK_CODE_WRONG"));
        link(Tokens.of("citizen"), code(World.desk(), person)).statusCode(200);
    }

    @Test
    void locksAnAccountThatTriesManyCodes() {
        Tokens guesser = Tokens.of("citizen").subject("guesser-" + UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            link(guesser, "%012d".formatted(i)).statusCode(422);
        }
        UUID person = World.enrolled(World.desk(), 30, "MALE");
        String code = code(World.desk(), person);

        link(guesser, code).statusCode(409).body("code", equalTo("LINKING_LOCKED"));
        TestClock.ahead(Duration.ofHours(25), () -> link(guesser, code).statusCode(200));
    }

    @Test
    void endsAfterAWeekAndWithTheNextCode() {
        UUID person = World.enrolled(World.desk(), 30, "MALE");
        String first = code(World.desk(), person);
        String second = code(World.desk(), person);

        link(Tokens.of("citizen"), first).statusCode(422);
        TestClock.ahead(
                Duration.ofDays(8), () -> link(Tokens.of("citizen"), second).statusCode(422));
        link(Tokens.of("citizen"), second).statusCode(200);
    }

    @Test
    void leavesOneAccountToOnePerson() {
        Citizen enrolled = PeopleWorld.citizen(30);
        String code = code(World.desk(), World.enrolled(World.desk(), 30, "FEMALE"));

        link(enrolled.account(), code).statusCode(409).body("code", equalTo("ACCOUNT_ALREADY_ENROLLED"));
        link(Tokens.of("citizen"), code).statusCode(200);
    }

    @Test
    void isForTheDeskOfTheCountyAndStoresNoCode() {
        UUID person = World.enrolled(World.desk(), 30, "MALE");
        Api.post(Tokens.of("desk-officer").county("0601"), Map.of(), "/v1/persons/{id}/link-code", person)
                .statusCode(404);
        Api.post(Tokens.of("citizen"), Map.of(), "/v1/persons/{id}/link-code", person)
                .statusCode(403);
        String secret = code(World.desk(), person).substring(7);

        assertThat(Db.number("select count(*) from link_code l where l::text like '%' || ? || '%'", "\"" + secret))
                .isZero();
        assertThat(Db.number(
                        "select count(*) from idempotency_key where convert_from(body, 'UTF8') like '%' || ? || '%'",
                        secret))
                .isZero();
    }

    private static String code(Tokens desk, UUID person) {
        return Api.post(desk, Map.of(), "/v1/persons/{id}/link-code", person)
                .statusCode(201)
                .body("code", matchesPattern("[0-9]{6}-[0-9]{6}"))
                .extract()
                .path("code");
    }

    private static ValidatableResponse link(Tokens citizen, String code) {
        return Api.post(citizen, Map.of("code", code), "/v1/persons/link");
    }

    private static String wrong(String code, int by) {
        int last = code.charAt(12) - '0';
        return code.substring(0, 12) + (last + 1 + by) % 10;
    }

    private static String inPersianDigits(String code) {
        return code.chars()
                .map(c -> Character.isDigit(c) ? c - '0' + '۰' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
