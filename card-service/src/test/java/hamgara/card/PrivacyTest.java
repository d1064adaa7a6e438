package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PrivacyTest {

    private static final String GIVEN = "گیسوطلا";
    private static final String FAMILY = "نایاب‌نامی";

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void givesAPersonACopyOfEverythingStored() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);
        Api.post(holder.account(), Map.of("type", "STUDENT"), "/v1/persons/{id}/claims", holder.person())
                .statusCode(201);
        Api.post(holder.account(), Map.of("headId", holder.person()), "/v1/households")
                .statusCode(201);
        Api.get(World.desk(), "/v1/persons/{id}?purpose=COMPLAINT", holder.person())
                .statusCode(200);

        String copy = Api.get(holder.account(), "/v1/persons/me/export")
                .statusCode(200)
                .body("personId", equalTo(holder.person().toString()))
                .body("records.person[0].familyName", equalTo("نمونه‌پور"))
                .body("records.enrolment.id", hasItem(holder.enrolment().toString()))
                .body("records.card.id", hasItem(holder.card().toString()))
                .body("records.claim[0].type", equalTo("STUDENT"))
                .body("records.householdMember", hasSize(1))
                .body("records.vaultAccess[0].purpose", equalTo("COMPLAINT"))
                .body("records.redemption", hasSize(1))
                .body("records.entry.size()", org.hamcrest.Matchers.greaterThanOrEqualTo(2))
                .body("records.personIdentity[0].sealed", nullValue())
                .body("records.vaultAccess[0].actor", nullValue())
                .extract()
                .asString();
        assertThat(copy).doesNotContain("\\\\x");
        Api.get(Tokens.of("citizen"), "/v1/persons/me/export").statusCode(404);
        Api.get(World.desk(), "/v1/persons/me/export").statusCode(403);
    }

    @Test
    void forgetsAPersonOnTheWordOfASecondOne() {
        String number = World.nationalId();
        Tokens account = Tokens.of("citizen").subject("forget-" + UUID.randomUUID());
        UUID person = World.id(Api.post(account, named(number), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id"));
        UUID enrolment = World.takingPart(account, person, World.programmeWith(3));
        UUID card = World.card(account, enrolment);
        String credential = World.credential(account, card);
        String venue = World.sportVenue();
        Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                .statusCode(201);
        Api.post(account, Map.of("type", "STUDENT"), "/v1/persons/{id}/claims", person)
                .statusCode(201);
        long entries = Db.number("select count(*) from entry");
        assertThat(Db.tablesWith(FAMILY)).isNotEmpty();

        String request = asked(account, person);
        Api.post(account, Map.of("personId", person), "/v1/erasure-requests")
                .statusCode(409)
                .body("code", equalTo("ERASURE_ASKED_BEFORE"));
        approve(World.desk(), request).statusCode(200).body("state", equalTo("ERASED"));

        for (String secret : List.of(number, GIVEN, FAMILY)) {
            assertThat(Db.tablesWith(secret)).as("tables with " + secret).isEmpty();
        }
        Api.get(account, "/v1/persons/me").statusCode(404);
        assertThat(Db.text("select state from card where id = ?", card)).isEqualTo("CANCELLED");
        assertThat(Db.text("select state from enrolment where id = ?", enrolment))
                .isEqualTo("WITHDRAWN");
        assertThat(Db.number("select count(*) from claim where person_id = ?", person))
                .isZero();
        assertThat(Db.number("select count(*) from entry")).isGreaterThanOrEqualTo(entries);
        assertThat(Db.text("select body::text from outbox where subject = ? order by version desc limit 1", person))
                .isEqualTo("{\"person\": \"" + person + "\", \"version\": 2}");
        approve(World.desk(), request).statusCode(409).body("code", equalTo("ERASURE_DECIDED"));
        Api.post(account, named(number), "/v1/persons").statusCode(201);
    }

    @Test
    void emptiesTheAnswersOfTheDeskTooAndRepeatsNoEffect() {
        String number = World.nationalId();
        String key = UUID.randomUUID().toString();
        Tokens officer = Tokens.of("desk-officer").county(World.SHUSH).subject("officer-" + UUID.randomUUID());
        UUID person = World.id(Api.post(officer, key, named(number), "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id"));
        long people = Db.number("select count(*) from person");

        approve(World.desk(), asked(officer, person)).statusCode(200);

        assertThat(Db.tablesWith(FAMILY)).isEmpty();
        Api.post(officer, key, named(number), "/v1/persons")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("givenName", nullValue());
        assertThat(Db.number("select count(*) from person")).isEqualTo(people);
    }

    @Test
    void takesTwoPeopleToForgetOne() {
        String subject = "officer-" + UUID.randomUUID();
        Tokens officer = Tokens.of("desk-officer").county(World.SHUSH).subject(subject);
        Citizen citizen = PeopleWorld.citizen(30);
        String asked = asked(officer, citizen.person());

        approve(officer, asked).statusCode(403).body("code", equalTo("SECOND_PERSON_NEEDED"));
        approve(Tokens.of("desk-officer").county("0601"), asked).statusCode(404);
        approve(citizen.account(), asked).statusCode(403);

        Tokens self = Tokens.of("citizen").subject(subject);
        UUID own = World.enrolled(self, 40, "MALE");
        approve(officer, asked(World.desk(), own)).statusCode(403).body("code", equalTo("SECOND_PERSON_NEEDED"));
        change(World.desk(), asked, "refuse", Map.of("reason", "TAKEN_BACK"))
                .statusCode(200)
                .body("reason", equalTo("TAKEN_BACK"));
        Api.get(citizen.account(), "/v1/persons/me").statusCode(200);
        asked(citizen.account(), citizen.person());
    }

    @Test
    void letsAVerifiedGuardianAskAndPassesTheHouseholdOn() {
        Citizen minor = PeopleWorld.citizen(12);
        Citizen guardian = PeopleWorld.citizen(40);
        Api.post(guardian.account(), Map.of("personId", minor.person()), "/v1/erasure-requests")
                .statusCode(404);
        Api.post(
                        World.desk(),
                        Map.of(
                                "minorId",
                                minor.person(),
                                "guardianId",
                                guardian.person(),
                                "relation",
                                "PARENT",
                                "documentSeen",
                                true),
                        "/v1/guardian-consents")
                .statusCode(201);
        String asked = Api.post(guardian.account(), Map.of("personId", minor.person()), "/v1/erasure-requests")
                .statusCode(201)
                .body("askedAs", equalTo("GUARDIAN"))
                .extract()
                .path("id");
        approve(World.desk(), asked).statusCode(200);
        Api.get(guardian.account(), "/v1/persons/{id}", minor.person()).statusCode(404);

        String household = Api.post(guardian.account(), Map.of("headId", guardian.person()), "/v1/households")
                .statusCode(201)
                .extract()
                .path("id");
        approve(World.desk(), asked(guardian.account(), guardian.person())).statusCode(200);
        Api.get(World.desk(), "/v1/households/{id}", household)
                .statusCode(200)
                .body("members", hasSize(0))
                .body("dissolvedAt", org.hamcrest.Matchers.notNullValue());
    }

    @Test
    void copiesAlsoWhatTheColumnsDoNotName() {
        World.Holder holder = World.holder(3);
        String venue = World.sportVenue();
        Api.post(holder.account(), Map.of("headId", holder.person()), "/v1/households")
                .statusCode(201);
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201);

        Api.get(holder.account(), "/v1/persons/me/export")
                .statusCode(200)
                .body("records.nationalId[0].masked", org.hamcrest.Matchers.matchesPattern("[0-9]{3}\\*{5}[0-9]{2}"))
                .body("records.household", hasSize(1))
                .body("records.event.type", hasItem("hamgara.card.enrolment-decided.v1"))
                .body("records.answer.body.id", hasItem(holder.enrolment().toString()))
                .body("records.enrolmentStep[0].inputs", org.hamcrest.Matchers.containsString("salt"))
                .body("records.enrolmentStep[0].takenBy", nullValue());
    }

    @Test
    void copiesTheDataOfAMinorForTheGuardianTheDeskHasVerified() {
        Citizen minor = PeopleWorld.citizen(12);
        Citizen guardian = PeopleWorld.citizen(40);
        Api.get(guardian.account(), "/v1/persons/{id}/export", minor.person())
                .statusCode(404)
                .body("code", equalTo("PERSON_NOT_FOUND"));
        Api.post(
                        World.desk(),
                        Map.of(
                                "minorId",
                                minor.person(),
                                "guardianId",
                                guardian.person(),
                                "relation",
                                "PARENT",
                                "documentSeen",
                                true),
                        "/v1/guardian-consents")
                .statusCode(201);

        Api.get(guardian.account(), "/v1/persons/{id}/export", minor.person())
                .statusCode(200)
                .body("personId", equalTo(minor.person().toString()))
                .body("records.guardianConsent", hasSize(1));
        Api.get(World.desk(), "/v1/persons/{id}/export", minor.person()).statusCode(403);
    }

    private static Map<String, Object> named(String number) {
        Map<String, Object> body = new HashMap<>(World.person(number, World.bornYearsAgo(22), "FEMALE"));
        body.put("givenName", GIVEN);
        body.put("familyName", FAMILY);
        return body;
    }

    private static String asked(Tokens who, UUID person) {
        return Api.post(who, Map.of("personId", person), "/v1/erasure-requests")
                .statusCode(201)
                .body("state", equalTo("REQUESTED"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse approve(Tokens who, String request) {
        return change(who, request, "approve", Map.of());
    }

    private static ValidatableResponse change(Tokens who, String request, String what, Map<String, ?> body) {
        String path = "/v1/erasure-requests/" + request;
        String etag = Api.get(World.desk(), path).extract().header("ETag");
        return PeopleWorld.sendTo(who, etag, body).post(path + "/" + what).then();
    }
}
