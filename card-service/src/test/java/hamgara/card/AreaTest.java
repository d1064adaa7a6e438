package hamgara.card;

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
import java.time.Duration;
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
                .body("code", equalTo("COUNTY_NOT_SWITCHED_ON"));
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
}
