package hamgara.card;

import static hamgara.card.EnrolmentWorld.apply;
import static hamgara.card.EnrolmentWorld.awaitState;
import static hamgara.card.EnrolmentWorld.noon;
import static hamgara.card.EnrolmentWorld.programme;
import static hamgara.card.EnrolmentWorld.stateOf;
import static hamgara.card.EnrolmentWorld.step;
import static hamgara.card.EnrolmentWorld.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class EnrolmentLifeTest {

    private static final Map<String, Object> STUDENTS = Map.of("claimsAny", List.of("STUDENT", "TEACHER"));
    private static final Map<String, Object> YEAR =
            Map.of("validity", Map.of("months", 12, "renewalDays", 30, "graceDays", 10));

    @Test
    void refusesForEachRuleThatIsNotMet() {
        UUID programme = programme(
                Map.of("gender", "MALE", "claimsAny", List.of("TEACHER"), "householdRequired", true), Map.of());

        apply(World.desk(), EnrolmentWorld.person(Tokens.of("citizen")), programme)
                .statusCode(201)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("GENDER_NOT_COVERED", "HOUSEHOLD_MISSING"))
                .body("inputs.gender", equalTo("FEMALE"))
                .body("inputs.household", equalTo(false));
        UUID teachers = programme(Map.of("claimsAny", List.of("TEACHER")), Map.of());
        UUID student = EnrolmentWorld.person(Tokens.of("citizen"));
        EnrolmentWorld.claim(student, "STUDENT", "UNIVERSITY");
        apply(World.desk(), student, teachers)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("CLAIM_MISSING"));
    }

    @Test
    void takesTheAgeOfTheDayOfApplication() {
        UUID programme = programme(Map.of(), Map.of());
        LocalDate day = LocalDate.parse("2026-11-23"); // 1405-09-02
        UUID almost = EnrolmentWorld.person(Tokens.of("citizen"), LocalDate.parse("1995-11-24")); // 1374-09-03
        UUID over = EnrolmentWorld.person(Tokens.of("citizen"), LocalDate.parse("1995-11-23")); // 1374-09-02

        TestClock.at(noon(day), () -> {
            apply(World.desk(), almost, programme)
                    .body("state", equalTo("ACTIVE"))
                    .body("inputs.age", equalTo(30));
            apply(World.desk(), over, programme)
                    .body("state", equalTo("REFUSED"))
                    .body("reasons", contains("AGE_ABOVE_MAX"));
        });
    }

    @Test
    void goesByTheBordersOfTheDayOfApplication() {
        UUID programme = programme(Map.of("ageMax", 90), Map.of());
        Tokens account = Tokens.of("citizen");
        Map<String, Object> body = World.person(World.nationalId(), LocalDate.parse("1990-01-01"), "FEMALE");
        body.put("areaCode", bygone());
        String[] id = new String[1];
        TestClock.at(noon(LocalDate.parse("2018-01-01")), () -> {
            id[0] = Api.post(account, body, "/v1/persons")
                    .statusCode(201)
                    .extract()
                    .path("id");
            apply(account, World.id(id[0]), programme).body("state", equalTo("ACTIVE"));
        });
        UUID later = programme(Map.of("ageMax", 90), Map.of());

        apply(account, World.id(id[0]), later)
                .body("state", equalTo("REFUSED"))
                .body("reasons", contains("AREA_NOT_COVERED"));
    }

    @Test
    void freezesItsInputsWithAHash() throws Exception {
        UUID programme = programme(STUDENTS, Map.of());
        Tokens account = Tokens.of("citizen");
        UUID person = EnrolmentWorld.person(account);
        EnrolmentWorld.claim(person, "STUDENT", "UNIVERSITY");

        var answer = apply(account, person, programme)
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("verifyBy", nullValue())
                .body("inputs.claims[0].type", equalTo("STUDENT"))
                .body("inputs.claims[0].state", equalTo("VERIFIED"))
                .body("inputs.claims[0].source", equalTo("UNIVERSITY"))
                .body("inputs.areas", hasItem(World.SHUSH))
                .extract();
        String id = answer.path("id");
        String text = Db.text("select inputs from enrolment_step where enrolment_id = ?::uuid", id);

        assertThat(answer.asString()).contains(text);
        assertThat(answer.<String>path("inputsHash"))
                .isEqualTo(java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> Db.change("update enrolment_step set inputs = '{}' where enrolment_id = ?::uuid", id))
                .hasMessageContaining("never changed");
        Api.get(account, "/v1/enrolments/{id}/steps", id)
                .statusCode(200)
                .body("items.step", contains("DECIDED"))
                .body("items[0].inputsHash", equalTo(answer.path("inputsHash")));
    }

    @Test
    void countsOnHonourUntilTheDayOfVerification() {
        UUID programme = programme(Map.of("claimsAny", List.of("STUDENT"), "honourDays", 30), Map.of());
        Tokens account = Tokens.of("citizen");
        UUID person = EnrolmentWorld.person(account);
        EnrolmentWorld.state(account, person, "STUDENT");
        Tokens honest = Tokens.of("citizen");
        UUID verified = EnrolmentWorld.person(honest);
        EnrolmentWorld.state(honest, verified, "STUDENT");

        String late = apply(account, person, programme)
                .body("state", equalTo("ACTIVE"))
                .body("verifyBy", equalTo(today().plusDays(30).toString()))
                .extract()
                .path("id");
        String kept = apply(honest, verified, programme).extract().path("id");
        UUID card = World.card(account, World.id(late));
        String credential = World.credential(account, card);
        String venue = World.sportVenue();
        verify(verified);

        TestClock.at(noon(today().plusDays(31)), () -> {
            Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                    .body("reason", equalTo("ENROLMENT_SUSPENDED"));
            awaitState(late, "SUSPENDED");
            Api.get(account, "/v1/enrolments/{id}", late).body("reasons", contains("CLAIM_NOT_VERIFIED"));
            assertThat(stateOf(kept)).isEqualTo("ACTIVE");
            step(World.desk(), late, "resume", "EVIDENCE_SEEN")
                    .statusCode(409)
                    .body("code", equalTo("CLAIM_NOT_VERIFIED"));
            verify(person);
            step(World.desk(), late, "resume", "EVIDENCE_SEEN")
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"))
                    .body("verifyBy", nullValue());
        });
    }

    @Test
    void endsAfterItsTermAndItsGrace() {
        UUID programme =
                programme(Map.of(), Map.of("validity", Map.of("months", 6, "renewalDays", 30, "graceDays", 10)));
        World.Holder holder = World.holder(programme, 20, "FEMALE");
        String id = holder.enrolment().toString();
        String venue = World.sportVenue();
        LocalDate endsOn = LocalDate.parse(Db.text("select ends_on from enrolment where id = ?::uuid", id));
        assertThat(endsOn).isBetween(today().plusDays(176), today().plusDays(186));

        TestClock.at(
                noon(endsOn.minusDays(31)),
                () -> step(holder.account(), id, "renew", "")
                        .statusCode(409)
                        .body("code", equalTo("RENEWAL_NOT_OPEN")));
        TestClock.at(noon(endsOn), () -> assertThat(stateOf(id)).isEqualTo("ACTIVE"));
        TestClock.at(noon(endsOn.plusDays(1)), () -> awaitState(id, "GRACE"));
        TestClock.at(noon(endsOn.plusDays(11)), () -> {
            use(holder, venue, "ENROLMENT_EXPIRED");
            awaitState(id, "EXPIRED");
            step(holder.account(), id, "renew", "").statusCode(409).body("code", equalTo("STEP_NOT_POSSIBLE"));
        });
    }

    @Test
    void isRenewedByTheVersionInForceWithoutAGap() {
        UUID programme = programme(Map.of(), YEAR);
        World.Holder holder = World.holder(programme, 20, "FEMALE");
        String id = holder.enrolment().toString();
        LocalDate endsOn = LocalDate.parse(Db.text("select ends_on from enrolment where id = ?::uuid", id));
        Api.post(
                        World.manager(),
                        Map.of(
                                "rules",
                                World.rules(),
                                "entitlements",
                                List.of(World.entitlement("SPORT", 5, "WEEK")),
                                "terms",
                                YEAR),
                        "/v1/programmes/{id}/versions",
                        programme)
                .statusCode(201);
        Api.post(World.manager(), Map.of(), "/v1/programmes/{id}/publish", programme)
                .statusCode(200);

        TestClock.at(noon(endsOn.plusDays(5)), () -> {
            awaitState(id, "GRACE");
            step(holder.account(), id, "renew", "")
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"))
                    .body("programmeVersion", equalTo(2))
                    .body("endsOn", equalTo(yearAfter(endsOn).toString()))
                    .body("inputs.age", equalTo(21));
            step(holder.account(), id, "renew", "").statusCode(409).body("code", equalTo("RENEWAL_NOT_OPEN"));
        });
    }

    @Test
    void asksForTheOwnConsentAtEighteen() {
        UUID programme = World.programmeWith(3);
        Tokens account = Tokens.of("citizen");
        LocalDate birthDate = today().minusYears(18).plusDays(60);
        UUID minor = EnrolmentWorld.person(account, birthDate);
        Tokens parent = Tokens.of("citizen");
        World.enrolled(parent, 45, "FEMALE");
        Api.post(parent, Map.of("minorId", minor, "relation", "PARENT"), "/v1/guardian-consents")
                .statusCode(201);
        UUID enrolment = World.takingPart(account, minor, programme);
        String id = enrolment.toString();
        World.Holder holder =
                new World.Holder(account, minor, programme, enrolment, World.card(account, enrolment), "");
        String credential = World.credential(account, holder.card());
        String venue = World.sportVenue();
        LocalDate birthday = LocalDate.parse(Db.text("select own_consent_on from enrolment where id = ?::uuid", id));

        step(account, id, "consent", "").statusCode(409).body("code", equalTo("OWN_CONSENT_NOT_ASKED"));
        TestClock.at(
                noon(birthday.minusDays(1)),
                () -> Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                        .body("state", equalTo("CAPTURED")));
        TestClock.at(noon(birthday), () -> {
            Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                    .body("reason", equalTo("ENROLMENT_SUSPENDED"));
            awaitState(id, "SUSPENDED");
            Api.get(account, "/v1/enrolments/{id}", id).body("reasons", contains("OWN_CONSENT_NEEDED"));
            step(World.desk(), id, "resume", "CLARIFIED").statusCode(409).body("code", equalTo("OWN_CONSENT_NEEDED"));
            step(account, id, "consent", "")
                    .statusCode(200)
                    .body("state", equalTo("ACTIVE"))
                    .body("ownConsentNeededOn", nullValue());
            Api.post(World.terminal(venue), World.redemption(credential, venue), "/v1/redemptions")
                    .body("state", equalTo("CAPTURED"));
        });
    }

    private static void use(World.Holder holder, String venue, String reason) {
        Api.post(World.terminal(venue), World.redemption(holder.credential(), venue), "/v1/redemptions")
                .statusCode(201)
                .body("reason", equalTo(reason));
    }

    private static void verify(UUID person) {
        var claims = Api.get(World.desk(), "/v1/persons/{id}/claims", person)
                .statusCode(200)
                .extract();
        String claim = claims.path("items[0].id");
        String etag = Api.get(World.desk(), "/v1/persons/{id}/claims/{claim}", person, claim)
                .extract()
                .header("ETag");
        io.restassured.RestAssured.given()
                .header("Authorization", World.desk().bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("source", "UNIVERSITY", "evidence", "LETTER"))
                .post("/v1/persons/{id}/claims/{claim}/verify", person, claim)
                .then()
                .statusCode(200);
    }

    private static LocalDate yearAfter(LocalDate day) {
        LocalDate next = hamgara.kit.time.Jalali.day(
                hamgara.kit.time.Jalali.dateOf(day.plusDays(1)).year() + 1,
                hamgara.kit.time.Jalali.dateOf(day.plusDays(1)).month(),
                hamgara.kit.time.Jalali.dateOf(day.plusDays(1)).day());
        return next.minusDays(1);
    }

    /// A city that lay in the county in 2018 and does not today.
    private static String bygone() {
        return Db.text("""
                select city.code from area city join area district on district.code = city.parent_code
                where city.level = 'CITY' and district.parent_code = '0614' and city.valid_to > '2018-01-01'
                  and (city.valid_from is null or city.valid_from <= '2018-01-01') limit 1
                """);
    }
}
