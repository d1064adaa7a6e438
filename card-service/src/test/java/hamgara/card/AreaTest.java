package hamgara.card;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AreaTest {

    @Test
    void showsTheDistrictsOfShushByTheBordersOfEachDay() {
        World.switchOn(World.SHUSH);

        Api.getOpenly("/v1/areas?parent=0614").statusCode(200).body("items.code", contains("061402", "061403"));
        Api.getOpenly("/v1/areas?parent=0614&on=2018-06-01")
                .statusCode(200)
                .body("items.code", contains("061401", "061402", "061403"));
    }

    @Test
    void tellsWhereAnAreaWentThatIsGone() {
        Api.getOpenly("/v1/areas/{code}", "061401")
                .statusCode(200)
                .body("names.en", equalTo("Shavur"))
                .body("validTo", equalTo("2019-01-01"))
                .body("datePrecision", equalTo("YEAR"))
                .body("successor", equalTo("0628"));
    }

    @Test
    void doesNotListKarkhehAmongTheCountiesBeforeItWasMade() {
        Api.getOpenly("/v1/areas?parent=06&limit=100")
                .statusCode(200)
                .body("items.code", hasItems("0614", "0628"))
                .body("items", hasSize(30));
        Api.getOpenly("/v1/areas?parent=06&limit=100&on=2018-06-01")
                .statusCode(200)
                .body("items.code", not(hasItems("0628")));
    }

    @Test
    void refusesTheInsideOfACountyThatDoesNotTakePart() {
        Api.getOpenly("/v1/areas?parent=0617")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("COUNTY_NOT_ENABLED"));
    }

    @Test
    void knowsNoAreaOutsideItsData() {
        Api.getOpenly("/v1/areas/{code}", "9999").statusCode(404).body("code", equalTo("AREA_NOT_FOUND"));
        Api.getOpenly("/v1/areas?parent=9999").statusCode(404).body("code", equalTo("AREA_NOT_FOUND"));
    }

    @Test
    void listsTheCountiesPageByPage() {
        String next = Api.getOpenly("/v1/counties?limit=29")
                .statusCode(200)
                .body("items", hasSize(29))
                .body("next", notNullValue())
                .extract()
                .path("next");

        Api.getOpenly("/v1/counties?limit=29&cursor={next}", next)
                .statusCode(200)
                .body("items.code", contains("0630"));
    }

    @Test
    void switchesACountyOnOnceAndTellsTheOthers() {
        String key = UUID.randomUUID().toString();
        Tokens admin = Tokens.of("admin");

        String first = Api.post(admin, key, Map.of("stage", "ACTIVE"), "/v1/counties/{code}/switch-on", "0629")
                .statusCode(200)
                .body("stage", equalTo("ACTIVE"))
                .body("switchedOnAt", notNullValue())
                .extract()
                .asString();
        String again = Api.post(admin, key, Map.of("stage", "ACTIVE"), "/v1/counties/{code}/switch-on", "0629")
                .statusCode(200)
                .extract()
                .asString();
        Api.post(admin, Map.of("stage", "ACTIVE"), "/v1/counties/{code}/switch-on", "0629")
                .statusCode(409)
                .body("code", equalTo("COUNTY_ALREADY_SWITCHED_ON"));

        assertThat(again).isEqualTo(first);
        UUID subject = UUID.fromString(Db.text("select id from county where code = '0629'"));
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(subject))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.type()).isEqualTo("hamgara.card.county-switched-on.v1");
                            assertThat(event.data().path("county").asText()).isEqualTo("0629");
                            assertThat(event.data().at("/names/en").asText()).isEqualTo("Dezpart");
                        }));
    }

    @Test
    void letsOnlyAnAdminSwitchOn() {
        Api.post(World.desk(), Map.of("stage", "PILOT"), "/v1/counties/{code}/switch-on", "0630")
                .statusCode(403);
        Api.post(Tokens.of("admin"), Map.of("stage", "PLANNED"), "/v1/counties/{code}/switch-on", "0630")
                .statusCode(422)
                .body("code", equalTo("STAGE_NOT_ON"));
    }

    @Test
    void countsFiveCitiesInShushBeforeKarkhehWasMadeAndThreeToday() {
        World.switchOn(World.SHUSH);

        assertThat(cities("2018-01-01")).containsExactlyInAnyOrder("Shush", "Horr", "Fath-ol-Mobin", "Alvan", "Shavur");
        assertThat(cities("2026-11-23")).containsExactlyInAnyOrder("Shush", "Horr", "Fath-ol-Mobin");
    }

    @Test
    void takesNobodyNewWhileACountyIsPaused() {
        World.switchOn("0627");
        Map<String, Object> body = World.person(World.nationalId(), LocalDate.parse("2004-03-20"), "MALE");
        body.put("areaCode", "0627");
        stage("PAUSED").statusCode(200).body("stage", equalTo("PAUSED"));

        Api.post(Tokens.of("citizen"), body, "/v1/persons").statusCode(409).body("code", equalTo("COUNTY_NOT_ENABLED"));
        for (String language : List.of("fa", "ar", "en")) {
            given().header("Authorization", Tokens.of("citizen").bearer())
                    .header("Accept-Language", language)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/persons")
                    .then()
                    .statusCode(409)
                    .header("Content-Language", equalTo(language))
                    .body("code", equalTo("COUNTY_NOT_ENABLED"));
        }
        Api.getOpenly("/v1/areas?parent=0627").statusCode(200);
        stage("ACTIVE").statusCode(200);
        Api.post(Tokens.of("citizen"), body, "/v1/persons").statusCode(201);
        stage("PLANNED").statusCode(422).body("code", equalTo("STAGE_NOT_ON"));
    }

    @Test
    void refusesApplicationsInAPausedCountyAndDecidesNothing() {
        World.switchOn("0622");
        UUID programme = programmeOf("0622");
        Tokens citizen = Tokens.of("citizen");
        UUID person = World.enrolled(citizen, 20, "FEMALE");
        stage("0622", "PAUSED").statusCode(200);

        Api.post(citizen, Map.of("personId", person, "programmeId", programme), "/v1/enrolments")
                .statusCode(409)
                .body("code", equalTo("COUNTY_NOT_ENABLED"));
        assertThat(Db.number("select count(*) from enrolment where person_id = ?", person))
                .isZero();
        stage("0622", "PILOT").statusCode(200);
        Api.post(citizen, Map.of("personId", person, "programmeId", programme), "/v1/enrolments")
                .statusCode(201);
    }

    private static UUID programmeOf(String county) {
        Tokens manager = Tokens.of("programme-manager").county(county);
        Map<String, Object> programme =
                new HashMap<>(World.programme(World.rules(), List.of(World.entitlement("SPORT", 1, "WEEK"))));
        programme.put("county", county);
        programme.put(
                "rules", Map.of("ageMin", 15, "ageMax", 30, "areas", List.of(county), "guardianConsentUnder", 18));
        UUID id = World.id(Api.post(manager, programme, "/v1/programmes")
                .statusCode(201)
                .extract()
                .path("id"));
        Api.post(manager, Map.of(), "/v1/programmes/{id}/publish", id).statusCode(200);
        return id;
    }

    @Test
    void tellsTheOtherServicesOfEveryAreaWithItsDates() {
        var events = PublishedEvents.on("hamgara.card");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofType("hamgara.card.area-drawn.v1").stream()
                                .map(event -> event.data().path("code").asText())
                                .distinct()
                                .count()
                        >= Long.parseLong(Db.text("select count(distinct code)::text from area")));

        var shavur = events.ofType("hamgara.card.area-drawn.v1").stream()
                .filter(event -> event.data().path("code").asText().equals("061401"))
                .findFirst()
                .orElseThrow()
                .data();
        assertThat(shavur.path("parent").asText()).isEqualTo("0614");
        assertThat(shavur.path("validTo").asText()).isEqualTo("2019-01-01");
        assertThat(shavur.path("successor").asText()).isEqualTo("0628");
        assertThat(Db.text("select count(*)::text from area where not told")).isEqualTo("0");
    }

    private static ValidatableResponse stage(String stage) {
        return stage("0627", stage);
    }

    private static ValidatableResponse stage(String county, String stage) {
        String path = "/v1/counties/" + county;
        return PeopleWorld.postSeen(Tokens.of("admin"), Map.of("stage", stage), path, path + "/stage");
    }

    private static List<String> cities(String day) {
        List<String> cities = new ArrayList<>();
        List<String> districts = Api.getOpenly("/v1/areas?parent=0614&on=" + day)
                .statusCode(200)
                .extract()
                .path("items.code");
        for (String district : districts) {
            cities.addAll(Api.getOpenly("/v1/areas?limit=100&parent={parent}&on={day}", district, day)
                    .statusCode(200)
                    .extract()
                    .path("items.findAll { it.level == 'CITY' }.names.en"));
        }
        return cities;
    }
}
