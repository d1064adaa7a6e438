package hamgara.card;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EnrolmentTest {

    @Test
    void acceptsAndKeepsWhatItWasDecidedFrom() {
        UUID programme = World.programmeWith(3);
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 20, "FEMALE");

        String id = apply(account, person, programme)
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("reasons", empty())
                .body("programmeVersion", equalTo(1))
                .body("inputs.age", equalTo(20))
                .body("inputs.areaCode", equalTo(World.SHUSH_CITY))
                .extract()
                .path("id");

        Api.get(account, "/v1/enrolments/{id}", id).statusCode(200).body("state", equalTo("ACTIVE"));
        Api.get(Tokens.of("citizen"), "/v1/enrolments/{id}", id).statusCode(404);
        apply(account, person, programme).statusCode(409).body("code", equalTo("ALREADY_TAKES_PART"));
    }

    @Test
    void recordsARefusalWithEachOfItsReasons() {
        UUID programme = World.published(World.programme(
                Map.of("ageMin", 15, "ageMax", 30, "areas", List.of("061403"), "guardianConsentUnder", 18),
                List.of(World.entitlement("SPORT", 3, "WEEK"))));
        Tokens child = Tokens.of("citizen");
        UUID tooYoung = World.enrolled(child, 10, "MALE");
        Tokens senior = Tokens.of("citizen");
        UUID tooOld = World.enrolled(senior, 60, "MALE");

        apply(child, tooYoung, programme)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("AGE_BELOW_MIN", "AREA_NOT_COVERED", "GUARDIAN_CONSENT_MISSING"));
        apply(senior, tooOld, programme)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("AGE_ABOVE_MAX", "AREA_NOT_COVERED"));
    }

    @Test
    void refusesAProgrammeOfACountyThatDoesNotTakePart() {
        Tokens manager = Tokens.of("programme-manager").county("0626");
        Map<String, Object> programme = new HashMap<>(World.programme(
                Map.of("ageMin", 15, "ageMax", 30, "areas", List.of("0626")),
                List.of(World.entitlement("SPORT", 3, "WEEK"))));
        programme.put("county", "0626");
        String id = Api.post(manager, programme, "/v1/programmes")
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(manager, Map.of(), "/v1/programmes/{id}/publish", id).statusCode(200);
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 20, "MALE");

        apply(account, person, UUID.fromString(id))
                .statusCode(201)
                .body("reasons", contains("COUNTY_NOT_ENABLED", "AREA_NOT_COVERED"));
    }

    @Test
    void isForTheOwnPersonOrThePeopleOfTheDesk() {
        UUID programme = World.programmeWith(3);
        UUID person = World.enrolled(Tokens.of("citizen"), 20, "FEMALE");

        apply(Tokens.of("citizen"), person, programme).statusCode(404).body("code", equalTo("PERSON_NOT_FOUND"));
        apply(Tokens.of("desk-officer").county("0601"), person, programme).statusCode(404);
        apply(World.desk(), person, programme).statusCode(201).body("state", equalTo("ACTIVE"));
    }

    @Test
    void needsAPublishedProgramme() {
        UUID draft = World.drafted(World.programme(World.rules(), List.of(World.entitlement("SPORT", 3, "WEEK"))));
        Tokens account = Tokens.of("citizen");
        UUID person = World.enrolled(account, 20, "FEMALE");

        apply(account, person, draft).statusCode(422).body("code", equalTo("PROGRAMME_NOT_PUBLISHED"));
        apply(account, person, UUID.randomUUID()).statusCode(422).body("code", equalTo("PROGRAMME_NOT_PUBLISHED"));
    }

    private static ValidatableResponse apply(Tokens who, UUID person, UUID programme) {
        return Api.post(who, Map.of("personId", person, "programmeId", programme), "/v1/enrolments");
    }
}
