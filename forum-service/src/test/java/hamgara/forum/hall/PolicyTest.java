package hamgara.forum.hall;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.governor;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.switchedOnCounty;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PolicyTest {

    @Inject
    DataSource database;

    @Test
    void showsEveryTermWithItsUsualValue() {
        Forum forum = Forum.withPolicy(Map.of("window", "P3M", "assurance", Map.of("propose", 0)));

        given().get("/v1/halls/" + forum.hall)
                .then()
                .body("policy.supportThreshold", equalTo(50))
                .body("policy.window", equalTo("P3M"))
                .body("policy.warnAt", contains(50, 80, 100))
                .body("policy.assurance.propose", equalTo(0))
                .body("policy.assurance.support", equalTo(1))
                .body("policy.sessionLine", nullValue())
                .body("policy.languages", hasItem("lrc"));
    }

    @Test
    void refusesTermsThatCannotBeMeant() {
        String county = switchedOnCounty();

        post(governor(county), "/v1/halls", Map.of("county", county, "policy", Map.of("answerDays", 1)))
                .then()
                .statusCode(422)
                .body("code", equalTo("ANSWER_BEFORE_ACKNOWLEDGEMENT"));
        post(
                        governor(county),
                        "/v1/halls",
                        Map.of("county", county, "policy", Map.of("escalateAfter", List.of(5, 0, 10))))
                .then()
                .statusCode(422)
                .body("code", equalTo("LADDER_OUT_OF_ORDER"))
                .body("errors[0].pointer", equalTo("/escalateAfter"));
        post(governor(county), "/v1/halls", Map.of("county", county, "policy", Map.of("warnAt", List.of(0))))
                .then()
                .statusCode(422);
        post(governor(county), "/v1/halls", Map.of("county", county, "policy", Map.of("window", "soon")))
                .then()
                .statusCode(422);
    }

    @Test
    void beginsAVersionWhenItSays() {
        Forum forum = Forum.withThreshold(7);
        String hall = "/v1/halls/" + forum.hall;
        String start = Instant.now().plus(Duration.ofDays(20)).toString();

        as(forum.governor())
                .header("If-Match", etag(hall))
                .body(Map.of("supportThreshold", 9))
                .put(hall + "/policy?validFrom=" + start)
                .then()
                .statusCode(200)
                .body("policy.version", equalTo(1));
        as(forum.governor())
                .header("If-Match", etag(hall))
                .body(Map.of("supportThreshold", 11))
                .put(hall + "/policy")
                .then()
                .statusCode(422)
                .body("code", equalTo("POLICY_STARTS_TOO_EARLY"));

        given().get(hall).then().body("policy.supportThreshold", equalTo(7));
        ClockAt.tehran(java.time.LocalDateTime.now(java.time.ZoneOffset.UTC)
                .plusDays(30)
                .withNano(0)
                .toString());
        given().get(hall).then().body("policy.supportThreshold", equalTo(9));
    }

    @Test
    void refusesAChangeOfAPublishedVersionEvenInTheDatabase() {
        Forum forum = Forum.withThreshold(7);

        assertThatThrownBy(() -> Given.change(
                        database, "update hall_policy set terms = '{}' where hall_id = '" + forum.hall + "'"))
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> Given.change(database, "delete from hall_policy where hall_id = '" + forum.hall + "'"))
                .hasMessageContaining("only grows");
    }
}
