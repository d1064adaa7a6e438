package hamgara.forum.routing;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.governor;
import static hamgara.forum.Forum.switchedOnCounty;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RoutingRuleTest {

    @Test
    void startsANewCountyWithOneAgencyForEverySubject() {
        String county = switchedOnCounty();
        List<String> subjects = given().get("/v1/subjects").jsonPath().getList("items.code");

        List<String> routed = given().get("/v1/routing-rules?limit=100&county=" + county)
                .jsonPath()
                .getList("items.subject");

        // Topics that begin later are routed already.
        assertThat(routed).doesNotHaveDuplicates().containsAll(subjects);
        assertThat(subjects.getFirst()).isEqualTo("EDUCATION");
    }

    @Test
    void endsTheOldRuleWhereTheNewOneBegins() {
        String county = switchedOnCounty();

        route(governor(county), county, "SPORT", "EDUCATION")
                .then()
                .statusCode(200)
                .body("agency", equalTo("EDUCATION"));
        route(governor(county), county, "SPORT", "EDUCATION").then().statusCode(200);

        given().get("/v1/routing-rules?subject=SPORT&county=" + county)
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].agency", equalTo("EDUCATION"))
                .body("items[0].validTo", nullValue())
                .body("items[1].agency", equalTo("SPORT_YOUTH"))
                .body("items[1].validTo", notNullValue());
    }

    @Test
    void keepsExactlyOneAgencyWhenManyChangeItAtOnce() throws Exception {
        String county = switchedOnCounty();
        String governor = governor(county);
        var agencies = List.of("EDUCATION", "CULTURE", "LIBRARIES", "KANOON");

        try (var callers = Executors.newFixedThreadPool(8)) {
            var answers = callers.invokeAll(IntStream.range(0, 20)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            i -> () -> route(governor, county, "SPORT", agencies.get(i % 4))
                                    .statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        List<Object> ends = given().get("/v1/routing-rules?limit=100&subject=SPORT&county=" + county)
                .jsonPath()
                .getList("items.validTo");
        assertThat(ends.stream().filter(java.util.Objects::isNull)).hasSize(1);
    }

    @Test
    void refusesWhatDoesNotExistAndWhoMayNot() {
        String county = switchedOnCounty();

        route(governor(county), county, "SPORT", "NOBODY")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_AGENCY"))
                .body("errors[0].pointer", equalTo("/agency"));
        route(governor(county), county, "ASTROLOGY", "EDUCATION")
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_SUBJECT"));
        route(governor("0614"), county, "SPORT", "EDUCATION").then().statusCode(403);
        route(citizen(), county, "SPORT", "EDUCATION").then().statusCode(403);
    }

    @Test
    void leavesAnOpenCaseWhereItIs() {
        Forum forum = Forum.withThreshold(1);
        String before = forum.qualified("SPORT", 1);

        route(forum.governor(), forum.county, "SPORT", "EDUCATION").then().statusCode(200);
        String after = forum.qualified("SPORT", 1);

        given().get("/v1/cases/" + before).then().body("agency", equalTo("SPORT_YOUTH"));
        given().get("/v1/cases/" + after).then().body("agency", equalTo("EDUCATION"));
    }

    private static io.restassured.response.Response route(String person, String county, String subject, String agency) {
        return as(person).body(Map.of("agency", agency)).put("/v1/routing-rules/" + county + "/" + subject);
    }
}
