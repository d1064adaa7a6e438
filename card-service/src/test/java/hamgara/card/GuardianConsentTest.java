package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class GuardianConsentTest {

    @Test
    void opensTheProgrammeToAMinor() {
        UUID programme = World.programmeWith(3);
        Tokens minorAccount = Tokens.of("citizen");
        UUID minor = World.enrolled(minorAccount, 16, "FEMALE");
        Tokens guardianAccount = Tokens.of("citizen");
        UUID guardian = World.enrolled(guardianAccount, 45, "FEMALE");

        Api.post(minorAccount, Map.of("personId", minor, "programmeId", programme), "/v1/enrolments")
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("GUARDIAN_CONSENT_MISSING"));
        consent(guardianAccount, Map.of("minorId", minor, "relation", "PARENT"))
                .statusCode(201)
                .body("guardianId", equalTo(guardian.toString()))
                .body("recordedBy", equalTo("GUARDIAN"));
        Api.post(minorAccount, Map.of("personId", minor, "programmeId", programme), "/v1/enrolments")
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("inputs.guardianConsent", equalTo(true));
    }

    @Test
    void isNeededUnderEighteenAlsoWhereTheDraftSaysNothing() {
        UUID programme = World.published(World.programme(
                Map.of("ageMin", 15, "ageMax", 30, "areas", List.of(World.SHUSH)),
                List.of(World.entitlement("SPORT", 3, "WEEK"))));
        Tokens account = Tokens.of("citizen");
        UUID minor = World.enrolled(account, 17, "FEMALE");

        EnrolmentWorld.apply(account, minor, programme)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("GUARDIAN_CONSENT_MISSING"));
        World.guarded(minor);
        EnrolmentWorld.apply(account, minor, programme).body("state", equalTo("ACTIVE"));
    }

    @Test
    void endsOnTheEighteenthBirthday() {
        Tokens guardian = Tokens.of("citizen");
        World.enrolled(guardian, 45, "FEMALE");
        Map<String, Object> body =
                World.person(World.nationalId(), LocalDate.parse("2009-03-20"), "FEMALE"); // 1387-12-30, a leap day
        String minor = Api.post(World.desk(), body, "/v1/persons")
                .statusCode(201)
                .extract()
                .path("id");

        consent(guardian, Map.of("minorId", minor, "relation", "PARENT"))
                .statusCode(201)
                .body("endsOnJalali", equalTo("1406-01-01"));
    }

    @Test
    void doesNotCountAnyMoreOnceItHasEnded() {
        UUID programme = World.published(World.programme(
                Map.of("ageMin", 5, "ageMax", 99, "areas", List.of(World.SHUSH), "guardianConsentUnder", 18),
                List.of(World.entitlement("SPORT", 1, "WEEK"))));
        Tokens guardian = Tokens.of("citizen");
        World.enrolled(guardian, 45, "MALE");
        Tokens minorAccount = Tokens.of("citizen");
        UUID minor = World.enrolled(minorAccount, 17, "MALE");
        consent(guardian, Map.of("minorId", minor, "relation", "LEGAL_GUARDIAN"))
                .statusCode(201);

        TestClock.ahead(
                Duration.ofDays(400),
                () -> Api.post(minorAccount, Map.of("personId", minor, "programmeId", programme), "/v1/enrolments")
                        .statusCode(201)
                        .body("state", equalTo("ACTIVE"))
                        .body("inputs.age", equalTo(18))
                        .body("inputs.guardianConsent", equalTo(false)));
    }

    @Test
    void isRecordedByTheDeskOnADocument() {
        UUID minor = World.enrolled(Tokens.of("citizen"), 15, "MALE");
        UUID guardian = World.enrolled(Tokens.of("citizen"), 40, "MALE");
        Map<String, Object> unseen = Map.of("minorId", minor, "guardianId", guardian, "relation", "LEGAL_GUARDIAN");
        Map<String, Object> seen =
                Map.of("minorId", minor, "guardianId", guardian, "relation", "LEGAL_GUARDIAN", "documentSeen", true);

        consent(World.desk(), unseen).statusCode(422).body("code", equalTo("DOCUMENT_NOT_SEEN"));
        consent(Tokens.of("desk-officer").county("0601"), seen).statusCode(404);
        consent(World.desk(), seen).statusCode(201).body("recordedBy", equalTo("DESK"));
        consent(World.desk(), seen).statusCode(409).body("code", equalTo("CONSENT_ALREADY_GIVEN"));
    }

    @Test
    void isGivenByAnEnrolledAdultForAMinor() {
        UUID minor = World.enrolled(Tokens.of("citizen"), 15, "FEMALE");
        UUID adult = World.enrolled(Tokens.of("citizen"), 25, "FEMALE");
        Tokens sibling = Tokens.of("citizen");
        World.enrolled(sibling, 17, "FEMALE");
        Tokens parent = Tokens.of("citizen");
        World.enrolled(parent, 50, "FEMALE");

        consent(Tokens.of("citizen"), Map.of("minorId", minor, "relation", "PARENT"))
                .statusCode(422)
                .body("code", equalTo("GUARDIAN_NOT_ENROLLED"));
        consent(sibling, Map.of("minorId", minor, "relation", "PARENT"))
                .statusCode(422)
                .body("code", equalTo("GUARDIAN_NOT_ADULT"));
        consent(parent, Map.of("minorId", adult, "relation", "PARENT"))
                .statusCode(422)
                .body("code", equalTo("PERSON_NOT_MINOR"));
        consent(parent, Map.of("minorId", UUID.randomUUID(), "relation", "PARENT"))
                .statusCode(404)
                .body("code", equalTo("MINOR_NOT_FOUND"));
        assertThat(Db.number("select count(*) from guardian_consent where minor_id = ?", minor))
                .isZero();
    }

    private static ValidatableResponse consent(Tokens who, Map<String, ?> body) {
        return Api.post(who, body, "/v1/guardian-consents");
    }
}
