package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class GuardianshipTest {

    @Test
    void opensTheFileOfTheMinorOnlyOnceTheDeskHasSeenTheDocument() {
        Citizen minor = PeopleWorld.citizen(15);
        Citizen guardian = PeopleWorld.citizen(40);
        String consent = PeopleWorld.consented(guardian, minor);
        String file = "/v1/persons/" + minor.person();

        Api.get(guardian.account(), path(consent)).statusCode(200).body("state", equalTo("UNVERIFIED"));
        Api.get(guardian.account(), file).statusCode(404);
        PeopleWorld.verify(Tokens.of("desk-officer").county("0601"), consent).statusCode(404);
        PeopleWorld.verify(World.desk(), consent).statusCode(200).body("state", equalTo("VERIFIED"));
        PeopleWorld.verify(World.desk(), consent).statusCode(409).body("code", equalTo("CONSENT_NOT_OPEN"));
        Api.get(guardian.account(), file).statusCode(200);
    }

    @Test
    void letsTheGuardianActForTheMinor() {
        Citizen minor = PeopleWorld.citizen(16);
        Citizen guardian = PeopleWorld.citizen(40);
        PeopleWorld.verify(World.desk(), PeopleWorld.consented(guardian, minor)).statusCode(200);

        UUID enrolment = World.takingPart(guardian.account(), minor.person(), World.programmeWith(3));
        UUID card = World.card(guardian.account(), enrolment);
        Api.get(guardian.account(), "/v1/cards/{id}", card).statusCode(200);
        CardTest.suspend(guardian.account(), card, "HOLDER_LOST").statusCode(200);
        Api.get(PeopleWorld.citizen(40).account(), "/v1/cards/{id}", card).statusCode(404);
    }

    @Test
    void endsWithTheConsent() {
        Citizen minor = PeopleWorld.citizen(15);
        Citizen guardian = PeopleWorld.citizen(40);
        String consent = PeopleWorld.consented(guardian, minor);
        PeopleWorld.verify(World.desk(), consent).statusCode(200);
        String file = "/v1/persons/" + minor.person();

        withdraw(minor.account(), consent).statusCode(404);
        withdraw(guardian.account(), consent).statusCode(200).body("state", equalTo("WITHDRAWN"));
        Api.get(guardian.account(), file).statusCode(404);
        withdraw(guardian.account(), consent).statusCode(409).body("code", equalTo("CONSENT_NOT_OPEN"));
        Api.post(
                        minor.account(),
                        Map.of("personId", minor.person(), "programmeId", World.programmeWith(3)),
                        "/v1/enrolments")
                .statusCode(201)
                .body("reasons", contains("GUARDIAN_CONSENT_MISSING"));
        PeopleWorld.consented(guardian, minor);
        Api.get(guardian.account(), "/v1/guardian-consents?person=" + guardian.person())
                .statusCode(200)
                .body("items.state", contains("UNVERIFIED", "WITHDRAWN"));
    }

    @Test
    void stopsWhatStoodOnAConsentThatIsWithdrawn() {
        Citizen minor = PeopleWorld.citizen(15);
        Citizen mother = PeopleWorld.citizen(40);
        Citizen father = PeopleWorld.citizen(44);
        String one = PeopleWorld.consented(mother, minor);
        String other = PeopleWorld.consented(father, minor);
        UUID enrolment = World.takingPart(minor.account(), minor.person(), World.programmeWith(3));
        UUID card = World.card(minor.account(), enrolment);
        String id = enrolment.toString();
        UUID full = EnrolmentWorld.programme(
                Map.of(), Map.of("areaQuotas", List.of(Map.of("area", World.SHUSH, "places", 0))));
        String waiting = EnrolmentWorld.apply(minor.account(), minor.person(), full)
                .body("state", equalTo("WAITLISTED"))
                .extract()
                .path("id");

        withdraw(mother.account(), one).statusCode(200);
        assertThat(EnrolmentWorld.stateOf(id)).isEqualTo("ACTIVE");
        withdraw(father.account(), other).statusCode(200);
        Api.get(minor.account(), "/v1/enrolments/{id}", id)
                .body("state", equalTo("SUSPENDED"))
                .body("reasons", contains("GUARDIAN_CONSENT_MISSING"));
        Api.get(minor.account(), "/v1/cards/{id}", card).body("state", equalTo("SUSPENDED"));
        Api.get(minor.account(), "/v1/enrolments/{id}", waiting)
                .body("state", equalTo("NEEDS_EVIDENCE"))
                .body("reasons", contains("GUARDIAN_CONSENT_MISSING"));
        EnrolmentWorld.step(World.desk(), id, "resume", "CLARIFIED")
                .statusCode(409)
                .body("code", equalTo("GUARDIAN_CONSENT_NEEDED"));
        EnrolmentWorld.step(World.desk(), waiting, "approve", "EVIDENCE_SEEN")
                .statusCode(409)
                .body("code", equalTo("GUARDIAN_CONSENT_NEEDED"));

        PeopleWorld.consented(mother, minor);
        EnrolmentWorld.step(World.desk(), id, "resume", "CLARIFIED").body("state", equalTo("ACTIVE"));
        EnrolmentWorld.step(World.desk(), waiting, "approve", "EVIDENCE_SEEN").body("state", equalTo("WAITLISTED"));
    }

    @Test
    void endsOnTheEighteenthBirthdayAndTheOthersAreTold() {
        Citizen minor = PeopleWorld.citizen(17);
        Citizen guardian = PeopleWorld.citizen(40);
        String consent = PeopleWorld.consented(guardian, minor);
        PeopleWorld.verify(World.desk(), consent).statusCode(200);

        TestClock.ahead(Duration.ofDays(400), () -> {
            Api.get(guardian.account(), "/v1/persons/{id}", minor.person()).statusCode(404);
            Api.get(guardian.account(), path(consent)).statusCode(200).body("state", equalTo("ENDED"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(Db.text(
                                    "select string_agg(body ->> 'state', ',' order by version) from outbox where subject = ?::uuid",
                                    consent))
                            .isEqualTo("UNVERIFIED,VERIFIED,ENDED"));
        });
    }

    @Test
    void isNotVerifiedByTheGuardian() {
        Citizen minor = PeopleWorld.citizen(15);
        String subject = "officer-" + UUID.randomUUID();
        Tokens account = Tokens.of("citizen").subject(subject);
        Citizen officer = new Citizen(account, World.enrolled(account, 40, "MALE"));
        Tokens desk = Tokens.of("desk-officer").county(World.SHUSH).subject(subject);
        String consent = PeopleWorld.consented(officer, minor);

        PeopleWorld.verify(desk, consent).statusCode(403).body("code", equalTo("OWN_GUARDIANSHIP"));
        Citizen other = PeopleWorld.citizen(14);
        Api.post(
                        desk,
                        Map.of(
                                "minorId",
                                other.person(),
                                "guardianId",
                                officer.person(),
                                "relation",
                                "PARENT",
                                "documentSeen",
                                true),
                        "/v1/guardian-consents")
                .statusCode(403)
                .body("code", equalTo("OWN_GUARDIANSHIP"));
    }

    @Test
    void isShownToThoseItConcerns() {
        Citizen minor = PeopleWorld.citizen(15);
        Citizen guardian = PeopleWorld.citizen(40);
        String consent = PeopleWorld.consented(guardian, minor);

        Api.get(minor.account(), path(consent)).statusCode(200);
        Api.get(World.desk(), path(consent)).statusCode(200);
        Api.get(PeopleWorld.citizen(40).account(), path(consent))
                .statusCode(404)
                .body("code", equalTo("CONSENT_NOT_FOUND"));
        Api.get(PeopleWorld.citizen(40).account(), "/v1/guardian-consents?person=" + minor.person())
                .statusCode(404);
        assertThat(LocalDate.parse(
                        Api.get(minor.account(), path(consent)).extract().path("endsOn")))
                .isAfter(LocalDate.now(java.time.ZoneId.of("Asia/Tehran")));
    }

    private static io.restassured.response.ValidatableResponse withdraw(Tokens who, String consent) {
        String etag = Api.get(World.desk(), path(consent)).extract().header("ETag");
        return PeopleWorld.sendTo(who, etag, Map.of())
                .post(path(consent) + "/withdraw")
                .then();
    }

    private static String path(String consent) {
        return "/v1/guardian-consents/" + consent;
    }
}
