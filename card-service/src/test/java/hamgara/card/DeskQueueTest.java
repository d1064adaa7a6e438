package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DeskQueueTest {

    private static final Map<String, Object> SEEN = Map.of("documentSeen", true);

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void takesInACitizenWhoseNumberLooksMadeUp() {
        Tokens citizen = Tokens.of("citizen");
        String id = waiting(citizen);
        UUID programme = World.programmeWith(3);

        Api.post(citizen, Map.of("personId", id, "programmeId", programme), "/v1/enrolments")
                .statusCode(409)
                .body("code", equalTo("PERSON_PENDING_DESK"));
        pending(World.desk(), id, true);
        pending(Tokens.of("desk-officer").county("0601"), id, false);
        Api.get(citizen, "/v1/persons/pending").statusCode(403);
        assertThat(Db.number(
                        "select count(*) from vault_access where action = 'LIST_PERSONS' and person_id = ?::uuid", id))
                .isEqualTo(1);
    }

    @Test
    void occupiesNoNumberUntilTheDocumentWasSeen() {
        waiting(Tokens.of("citizen"));
        String second = waiting(Tokens.of("citizen"));

        confirm(World.desk(), second, SEEN)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("nationalIdMasked", equalTo("777*****77"));
        String third = waiting(Tokens.of("citizen"));
        confirm(World.desk(), third, SEEN).statusCode(409).body("code", equalTo("PERSON_ALREADY_ENROLLED"));
        confirm(World.desk(), second, SEEN).statusCode(409).body("code", equalTo("PERSON_NOT_PENDING"));
    }

    @Test
    void opensTheProgrammesOnceTheDeskHasSeenTheDocument() {
        Tokens citizen = Tokens.of("citizen");
        String id = waiting(citizen);
        String number = World.nationalId();

        confirm(World.desk(), id, Map.of("documentSeen", false)).statusCode(422);
        confirm(World.desk(), id, Map.of("documentSeen", true, "nationalId", number))
                .statusCode(200)
                .body("nationalIdMasked", equalTo(number.substring(0, 3) + "*****" + number.substring(8)));
        World.takingPart(citizen, UUID.fromString(id), World.programmeWith(3));
        Api.post(World.desk(), Map.of("nationalId", number, "purpose", "CARD_SERVICE"), "/v1/persons/lookup")
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void freesTheAccountOfWhoIsRefused() {
        Tokens citizen = Tokens.of("citizen");
        String id = waiting(citizen);

        PeopleWorld.postSeen(World.desk(), Map.of(), file(id), "/v1/persons/" + id + "/refuse")
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
        assertThat(Db.number("select count(*) from person_identity where person_id = ?::uuid", id))
                .isZero();
        Api.get(citizen, "/v1/persons/me").statusCode(404);
        World.enrolled(citizen, 20, "FEMALE");
        Api.get(World.desk(), file(id)).statusCode(200).body("nationalIdMasked", nullValue());
    }

    @Test
    void isNotPassedByTheOneWhoWaits() {
        String subject = "officer-" + UUID.randomUUID();
        String id = waiting(Tokens.of("citizen").subject(subject));

        confirm(Tokens.of("desk-officer").county(World.SHUSH).subject(subject), id, SEEN)
                .statusCode(403)
                .body("code", equalTo("OWN_ENROLMENT"));
        confirm(Tokens.of("desk-officer").county("0601"), id, SEEN).statusCode(404);
    }

    @Test
    void makesNoGuardian() {
        Tokens guardian = Tokens.of("citizen");
        Map<String, Object> body = World.person("6666666666", World.bornYearsAgo(40), "MALE");
        Api.post(guardian, body, "/v1/persons").statusCode(201).body("state", equalTo("PENDING_DESK"));
        UUID minor = World.enrolled(Tokens.of("citizen"), 15, "MALE");

        Api.post(guardian, Map.of("minorId", minor, "relation", "PARENT"), "/v1/guardian-consents")
                .statusCode(409)
                .body("code", equalTo("PERSON_PENDING_DESK"));
    }

    @Test
    void warnsTheDeskOfSomebodyAlikeAndLetsItGoOn() {
        Map<String, Object> first = World.person(World.nationalId(), World.bornYearsAgo(31), "FEMALE");
        first.put("givenName", "زینب");
        first.put("familyName", "کریم‌زاده " + letters());
        Map<String, Object> again = new java.util.HashMap<>(first);
        again.put("nationalId", World.nationalId());
        again.put("givenName", "زينب");
        again.put(
                "familyName",
                ((String) first.get("familyName")).replace("ک", "ك").replace("\u200c", " "));
        Map<String, Object> twin = new java.util.HashMap<>(first);
        twin.put("nationalId", World.nationalId());
        twin.put("givenName", "مریم");

        Api.post(World.desk(), first, "/v1/persons").statusCode(201).body("possibleDuplicates", equalTo(0));
        Api.post(World.desk(), again, "/v1/persons").statusCode(201).body("possibleDuplicates", equalTo(1));
        Api.post(World.desk(), twin, "/v1/persons").statusCode(201).body("possibleDuplicates", equalTo(0));
        again.put("nationalId", World.nationalId());
        Api.post(Tokens.of("citizen"), again, "/v1/persons").statusCode(201).body("possibleDuplicates", nullValue());
    }

    static String letters() {
        return UUID.randomUUID()
                .toString()
                .replaceAll("[^a-f]", "")
                .replace('a', 'ب')
                .replace('b', 'د')
                .replace('c', 'ر')
                .replace('d', 'س')
                .replace('e', 'م')
                .replace('f', 'ن');
    }

    private static String waiting(Tokens citizen) {
        return Api.post(citizen, World.person("7777777777", World.bornYearsAgo(20), "FEMALE"), "/v1/persons")
                .statusCode(201)
                .body("state", equalTo("PENDING_DESK"))
                .extract()
                .path("id");
    }

    private static void pending(Tokens desk, String id, boolean shown) {
        assertThat(waitingAt(desk).contains(id)).isEqualTo(shown);
    }

    static List<String> waitingAt(Tokens desk) {
        var waiting = new ArrayList<String>();
        String next = "";
        do {
            var page = Api.get(desk, "/v1/persons/pending?limit=100" + next)
                    .statusCode(200)
                    .body("items.state", everyItem(equalTo("PENDING_DESK")))
                    .extract();
            waiting.addAll(page.<List<String>>path("items.id"));
            next = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (next != null);
        return waiting;
    }

    static io.restassured.response.ValidatableResponse confirm(Tokens desk, String id, Map<String, ?> body) {
        return PeopleWorld.sendTo(desk, etag(id), body)
                .post("/v1/persons/{id}/confirm", id)
                .then();
    }

    private static String etag(String id) {
        return Api.get(World.desk(), file(id)).statusCode(200).extract().header("ETag");
    }

    private static String file(String id) {
        return "/v1/persons/" + id + "?purpose=ENROLMENT";
    }
}
