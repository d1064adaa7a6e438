package hamgara.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.card.claim.Claims;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ClaimTest {

    @Test
    void countsOnHonourForNinetyDays() {
        Citizen citizen = PeopleWorld.citizen(20);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tehran"));

        Api.post(citizen.account(), Map.of("type", "STUDENT"), claims(citizen))
                .statusCode(201)
                .body("state", equalTo("STATED"))
                .body("source", equalTo("HOLDER"))
                .body("evidence", nullValue())
                .body("validUntil", equalTo(today.plusDays(90).toString()));

        assertThat(valid(citizen.person(), today)).containsExactly("STUDENT");
        assertThat(valid(citizen.person(), today.plusDays(90))).containsExactly("STUDENT");
        assertThat(valid(citizen.person(), today.plusDays(91))).isEmpty();
        assertThat(valid(citizen.person(), today.minusDays(1))).isEmpty();
    }

    @Test
    void isTakenOnHonourOnceAYear() {
        Citizen citizen = PeopleWorld.citizen(20);
        String id = stated(citizen, "STUDENT");

        Api.post(citizen.account(), Map.of("type", "STUDENT"), claims(citizen))
                .statusCode(409)
                .body("code", equalTo("HONOUR_USED"));
        PeopleWorld.postSeen(
                        citizen.account(),
                        Map.of(),
                        claims(citizen) + "/" + id,
                        claims(citizen) + "/" + id + "/withdraw")
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        Api.post(citizen.account(), Map.of("type", "STUDENT"), claims(citizen))
                .statusCode(409)
                .body("code", equalTo("HONOUR_USED"));
        Api.post(citizen.account(), Map.of("type", "VOLUNTEER", "validFrom", "2099-01-01"), claims(citizen))
                .statusCode(422)
                .body("code", equalTo("VALIDITY_NOT_POSSIBLE"));
        assertThat(valid(citizen.person(), LocalDate.now(ZoneId.of("Asia/Tehran"))))
                .isEmpty();
    }

    @Test
    void isVerifiedByTheDeskOnAPaper() {
        Citizen citizen = PeopleWorld.citizen(20);
        String path = claims(citizen) + "/" + stated(citizen, "TEACHER");
        Map<String, String> seen = Map.of("source", "EDUCATION_OFFICE", "evidence", "REGISTER");

        Api.post(citizen.account(), seen, path + "/verify").statusCode(403);
        Api.post(World.desk(), seen, path + "/verify").statusCode(428);
        PeopleWorld.postSeen(World.desk(), Map.of("source", "HOLDER", "evidence", "LETTER"), path, path + "/verify")
                .statusCode(422)
                .body("code", equalTo("SOURCE_NOT_FITTING"));
        PeopleWorld.postSeen(World.desk(), seen, path, path + "/verify")
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("source", equalTo("EDUCATION_OFFICE"))
                .body("evidence", equalTo("REGISTER"))
                .body("version", equalTo(1));
        PeopleWorld.postSeen(World.desk(), seen, path, path + "/verify")
                .statusCode(409)
                .body("code", equalTo("CLAIM_NOT_STATED"));
        assertThat(valid(
                        citizen.person(),
                        LocalDate.now(ZoneId.of("Asia/Tehran")).plusDays(300)))
                .containsExactly("TEACHER");
    }

    @Test
    void ofAReferralIsTheWordOfThatOfficeAndTheDeskAlone() {
        Citizen citizen = PeopleWorld.citizen(20);

        Api.post(citizen.account(), Map.of("type", "REFERRED_WELFARE"), claims(citizen))
                .statusCode(422)
                .body("code", equalTo("CLAIM_NEEDS_REFERRAL"));
        Api.post(
                        World.desk(),
                        Map.of("type", "REFERRED_WELFARE", "source", "SCHOOL", "evidence", "LETTER"),
                        claims(citizen))
                .statusCode(422)
                .body("code", equalTo("SOURCE_NOT_FITTING"));
        Api.post(
                        World.desk(),
                        Map.of("type", "REFERRED_WELFARE", "source", "WELFARE_ORGANISATION", "evidence", "LETTER"),
                        claims(citizen))
                .statusCode(201)
                .body("state", equalTo("VERIFIED"));
        assertThat(Db.number("select count(*) from outbox where body::text like '%REFERRED%'"))
                .isZero();
    }

    @Test
    void takesCodesAloneAndNoFreeText() {
        Citizen citizen = PeopleWorld.citizen(20);

        Api.post(citizen.account(), Map.of("type", "DIABETES"), claims(citizen)).statusCode(400);
        Api.post(citizen.account(), Map.of("type", "STUDENT", "note", "anything"), claims(citizen))
                .statusCode(400);
    }

    @Test
    void isNotVerifiedByTheOneItIsAbout() {
        String subject = "officer-" + UUID.randomUUID();
        Tokens asCitizen = Tokens.of("citizen").subject(subject);
        UUID person = World.enrolled(asCitizen, 40, "FEMALE");
        Tokens asDesk = Tokens.of("desk-officer").county(World.SHUSH).subject(subject);

        Api.post(
                        asDesk,
                        Map.of("type", "TEACHER", "source", "SCHOOL", "evidence", "LETTER"),
                        "/v1/persons/{id}/claims",
                        person)
                .statusCode(403)
                .body("code", equalTo("OWN_CLAIM"));
    }

    @Test
    void isShownToThePersonAndTheDeskAlone() {
        Citizen citizen = PeopleWorld.citizen(20);
        String first = stated(citizen, "STUDENT");
        String second = stated(citizen, "VOLUNTEER");

        Api.get(citizen.account(), claims(citizen) + "?limit=1")
                .statusCode(200)
                .body("items.id", contains(second))
                .header("Link", containsString("next"));
        Api.get(World.desk(), claims(citizen)).statusCode(200).body("items.id", contains(second, first));
        Api.get(Tokens.of("citizen"), claims(citizen)).statusCode(404);
        Api.get(Tokens.of("desk-officer").county("0601"), claims(citizen)).statusCode(404);
        Api.get(citizen.account(), claims(PeopleWorld.citizen(21)) + "/" + first)
                .statusCode(404);
    }

    @Test
    void doesNotCountTwiceOnOneDay() {
        Citizen citizen = PeopleWorld.citizen(20);
        Map<String, String> student = Map.of("type", "STUDENT", "source", "UNIVERSITY", "evidence", "LETTER");

        Api.post(World.desk(), student, claims(citizen)).statusCode(201);
        Api.post(World.desk(), student, claims(citizen)).statusCode(409).body("code", equalTo("CLAIM_OVERLAPS"));
    }

    private static java.util.Set<String> valid(UUID person, LocalDate day) {
        return Arc.container().instance(Claims.class).get().valid(person, day);
    }

    private static String stated(Citizen citizen, String type) {
        return Api.post(citizen.account(), Map.of("type", type), claims(citizen))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String claims(Citizen citizen) {
        return "/v1/persons/" + citizen.person() + "/claims";
    }
}
