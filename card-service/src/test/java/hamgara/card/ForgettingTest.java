package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.card.PeopleWorld.Citizen;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ForgettingTest {

    private static final Map<String, Object> STUDENTS = Map.of("claimsAny", List.of("STUDENT"));

    @BeforeEach
    void shushTakesPart() {
        World.switchOn(World.SHUSH);
    }

    @Test
    void leavesOfADecisionItsHashReasonsAndVersion() {
        Tokens account = Tokens.of("citizen");
        LocalDate born = aDayNobodyWasBornOn();
        UUID person = EnrolmentWorld.person(account, born);
        Citizen parent = PeopleWorld.citizen(45);
        String consent = Api.post(
                        parent.account(), Map.of("minorId", person, "relation", "PARENT"), "/v1/guardian-consents")
                .statusCode(201)
                .extract()
                .path("id");
        EnrolmentWorld.claim(person, "STUDENT", "SCHOOL");
        UUID programme = EnrolmentWorld.programme(
                STUDENTS, Map.of("areaQuotas", List.of(Map.of("area", World.SHUSH_CITY, "places", 9))));
        String applied = UUID.randomUUID().toString();
        Tokens officer = Tokens.of("desk-officer").county(World.SHUSH).subject("officer-" + UUID.randomUUID());
        Map<String, Object> application = Map.of("personId", person, "programmeId", programme);
        String enrolment = Api.post(officer, applied, application, "/v1/enrolments")
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("inputs.salt", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}"))
                .extract()
                .path("id");
        UUID teachers = EnrolmentWorld.programme(Map.of("claimsAny", List.of("TEACHER")), Map.of());
        String refused = EnrolmentWorld.apply(account, person, teachers)
                .body("reasons", hasItem("CLAIM_MISSING"))
                .extract()
                .path("id");
        String hash = Db.text("select inputs_hash from enrolment where id = ?::uuid", enrolment);

        forget(person);

        assertThat(Db.text("select inputs_hash from enrolment where id = ?::uuid", enrolment))
                .isEqualTo(hash)
                .hasSize(64);
        for (String id : List.of(enrolment, refused)) {
            assertThat(Db.text("""
                    select concat_ws(',', birth_date, age, area_code, inputs, place_area, own_consent_on, verify_by,
                        guardian_consent_id, suspended_from) from enrolment where id = ?::uuid""", id)).isEmpty();
            Api.get(World.desk(), "/v1/enrolments/{id}/steps", id)
                    .statusCode(200)
                    .body("items.size()", greaterThan(0))
                    .body("items[0].step", equalTo("DECIDED"))
                    .body("items[0].inputs", nullValue())
                    .body("items[0].inputsHash.length()", equalTo(64));
        }
        Api.get(World.desk(), "/v1/enrolments/{id}", refused)
                .statusCode(200)
                .body("reasons", hasItem("CLAIM_MISSING"))
                .body("programmeVersion", equalTo(1))
                .body("inputs", nullValue());
        assertThat(Db.text("select concat_ws(',', birth_date, gender, area_code) from person where id = ?", person))
                .isEmpty();
        assertThat(Db.number("select count(*) from guardian_consent where id = ?::uuid", consent))
                .isZero();
        assertThat(Db.tablesWith(born.toString())).isEmpty();
        Api.post(officer, applied, application, "/v1/enrolments")
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("inputs", nullValue());
        Api.get(World.desk(), "/v1/persons/{id}?purpose=COMPLAINT", person).statusCode(404);
    }

    private static LocalDate aDayNobodyWasBornOn() {
        return Stream.iterate(World.bornYearsAgo(17).plusDays(1), day -> day.plusDays(1))
                .limit(300)
                .filter(day -> Db.tablesWith(day.toString()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void cutsWhatLeadsFromAnAccountOrALineToThePerson() {
        String number = World.nationalId();
        Tokens holder = Tokens.of("citizen");
        Map<String, Object> file = World.person(number, LocalDate.parse("2004-03-20"), "FEMALE");
        Citizen citizen = new Citizen(
                holder,
                World.id(Api.post(holder, file, "/v1/persons")
                        .statusCode(201)
                        .extract()
                        .path("id")));
        UUID programme = World.programmeWith(3);
        UUID enrolment = World.takingPart(citizen.account(), citizen.person(), programme);
        UUID card = World.card(citizen.account(), enrolment);
        Map<String, Object> slot = Map.of(
                "cardId",
                card,
                "venueCode",
                World.sportVenue(),
                "category",
                "SPORT",
                "audience",
                "WOMEN",
                "startsAt",
                Instant.now().plusSeconds(30).toString());
        Api.post(citizen.account(), slot, "/v1/eligibility-checks").statusCode(200);
        assertThatThrownBy(() -> Db.change("delete from eligibility_check where card_id = ?", card))
                .hasMessageContaining("never changed");
        String household = Api.post(citizen.account(), Map.of("headId", citizen.person()), "/v1/households")
                .statusCode(201)
                .extract()
                .path("id");
        String account = Db.text("select account from person where id = ?", citizen.person());
        assertThat(Db.tablesWith(account)).contains("enrolment_step", "person");
        String listed = imported(number);
        assertThat(Db.number("select count(*) from enrolment_import_line where person_id = ?", citizen.person()))
                .isEqualTo(1);

        String request = Api.post(citizen.account(), Map.of("personId", citizen.person()), "/v1/erasure-requests")
                .statusCode(201)
                .extract()
                .path("id");
        Api.postSeen(World.desk(), Map.of(), "/v1/erasure-requests/{id}", "/approve", request)
                .statusCode(200)
                .body("state", equalTo("ERASED"));

        assertThat(Db.tablesWith(account)).isEqualTo("idempotency_key");
        assertThat(Db.number(
                        "select count(*) from idempotency_key where scope = ? and body <> convert_to('{}', 'UTF8')",
                        account))
                .isZero();
        assertThat(Db.number("select count(*) from enrolment_import_line where person_id = ?", citizen.person()))
                .isZero();
        assertThat(Db.text("select outcome from enrolment_import_line where import_id = ?::uuid", listed))
                .isEqualTo("KNOWN");
        assertThat(Db.text("select relation from household_member where household_id = ?::uuid", household))
                .isEqualTo("RELATIVE");
        assertThat(Db.text("select state from card where id = ?", card)).isEqualTo("CANCELLED");
        assertThat(Db.number("select count(*) from eligibility_check where card_id = ?", card))
                .isZero();
        assertThat(Db.number(
                        "select count(*) from enrolment_step where enrolment_id = ? and taken_by = 'FORGOTTEN'",
                        enrolment))
                .isEqualTo(1);
    }

    @Test
    void changesNoStepOfWhoIsNotForgotten() {
        Citizen citizen = PeopleWorld.citizen(22);
        UUID enrolment = World.takingPart(citizen.account(), citizen.person(), World.programmeWith(3));

        for (String change : List.of("inputs = null", "inputs = '{}'", "state = 'REFUSED'", "taken_by = 'X'")) {
            assertThatThrownBy(() ->
                            Db.change("update enrolment_step set " + change + " where enrolment_id = ?", enrolment))
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> Db.change("delete from enrolment_step where enrolment_id = ?", enrolment))
                .hasMessageContaining("never changed");
    }

    @Test
    void leavesNothingOfWhatIsWrittenAtTheSameMoment() throws Exception {
        for (int round = 0; round < 5; round++) {
            Citizen citizen = PeopleWorld.citizen(22);
            List<UUID> programmes = List.of(World.programmeWith(3), World.programmeWith(3), World.programmeWith(3));
            String request = Api.post(citizen.account(), Map.of("personId", citizen.person()), "/v1/erasure-requests")
                    .statusCode(201)
                    .extract()
                    .path("id");
            var calls = new ArrayList<Callable<Integer>>();
            for (UUID programme : programmes) {
                calls.add(() -> EnrolmentWorld.apply(World.desk(), citizen.person(), programme)
                        .extract()
                        .statusCode());
            }
            calls.add(
                    1,
                    () -> Api.postSeen(World.desk(), Map.of(), "/v1/erasure-requests/{id}", "/approve", request)
                            .extract()
                            .statusCode());
            calls.add(
                    2,
                    () -> Api.post(
                                    citizen.account(),
                                    Map.of("type", "STUDENT"),
                                    "/v1/persons/{id}/claims",
                                    citizen.person())
                            .extract()
                            .statusCode());

            assertThat(AtOnce.all(calls)).allMatch(status -> status == 200 || status == 201 || status == 404);
            assertThat(Db.number(
                            "select count(*) from enrolment where person_id = ? and (inputs is not null or state = 'ACTIVE')",
                            citizen.person()))
                    .isZero();
            assertThat(Db.number("select count(*) from claim where person_id = ?", citizen.person()))
                    .isZero();
        }
    }

    private static void forget(UUID person) {
        String request = Api.post(
                        Tokens.of("desk-officer").county(World.SHUSH).subject("asker-" + UUID.randomUUID()),
                        Map.of("personId", person),
                        "/v1/erasure-requests")
                .statusCode(201)
                .extract()
                .path("id");
        Api.postSeen(World.desk(), Map.of(), "/v1/erasure-requests/{id}", "/approve", request)
                .statusCode(200)
                .body("state", equalTo("ERASED"));
    }

    /// A list of the desk with a person in it who is known already.
    private static String imported(String number) {
        String file = "nationalId,givenName,familyName,birthDate,areaCode,gender\n" + number
                + ",آزمون,نمونه‌پور,2004-03-20,0614021281,FEMALE\n";
        String id = given().header("Authorization", World.desk().bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/enrolment-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Db.number("select count(*) from enrolment_import where id = ?::uuid and state = 'DONE'", id)
                                == 1);
        return id;
    }
}
