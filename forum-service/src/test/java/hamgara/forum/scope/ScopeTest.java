package hamgara.forum.scope;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ScopeTest {

    @Test
    void putsInScopeFirstAndKeepsTheHistory() {
        Forum forum = Forum.withThreshold(50);
        String person = Given.somebody().bearer();
        String education = forum.published(citizen(), "EDUCATION", "آموزش " + UUID.randomUUID());
        String sport = forum.published(citizen(), "SPORT", "ورزش " + UUID.randomUUID());
        var inTown = forum.proposal("SPORT", "ورزش شهر " + UUID.randomUUID());
        inTown.put("areaCode", forum.county + "021281");
        String town = post(citizen(), "/v1/proposals", inTown)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/v1/proposals?order=SCOPE&hall=" + forum.hall;

        as(person).get(path).then().body("items.id", contains(education, town, sport));
        declare(person, List.of(), List.of("SPORT")).then().statusCode(200);
        as(person).get(path).then().body("items.id", contains(town, sport, education));
        declare(person, List.of(forum.county + "02"), List.of("SPORT", "HEALTH"))
                .then()
                .statusCode(200);
        as(person).get(path).then().body("items.id", contains(town, sport, education));
        declare(person, List.of(forum.county + "03"), List.of("SPORT")).then().statusCode(200);
        as(person).get(path).then().body("items.id", contains(sport, education, town));

        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            var page = as(person)
                    .get(path + "&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .jsonPath();
            paged.addAll(page.getList("items.id", String.class));
            next = page.getString("next") == null ? "" : page.getString("next");
        } while (!next.isEmpty());
        assertThat(paged).containsExactly(sport, education, town);
        given().get("/v1/proposals?hall=" + forum.hall).then().body("items.id", contains(education, town, sport));
        as(person)
                .get("/v1/participants/me/scope/history")
                .then()
                .body("items.subjects", contains(List.of("SPORT"), List.of("HEALTH", "SPORT"), List.of("SPORT")))
                .body("items[0].until", nullValue())
                .body("items[1].until", notNullValue());
    }

    @Test
    void isNeverSetByTheSystem() {
        Forum forum = Forum.withThreshold(50);
        String person = Given.somebody().bearer();
        support(person, forum.published(citizen(), "SPORT", "بدون گستره"), "JOIN")
                .then()
                .statusCode(200);

        as(person)
                .get("/v1/participants/me/scope")
                .then()
                .statusCode(200)
                .body("areas", empty())
                .body("subjects", empty())
                .body("since", nullValue());
        as(person).get("/v1/participants/me/scope/history").then().body("items", empty());
    }

    @Test
    void takesKnownSubjectsAndDigitsAsTyped() {
        String person = Given.somebody().bearer();

        declare(person, List.of(), List.of("GARDENS")).then().statusCode(422).body("code", equalTo("UNKNOWN_SUBJECT"));
        declare(person, List.of("۰۶۱۴"), List.of()).then().statusCode(200).body("areas", contains("0614"));
        declare(person, List.of("0614"), List.of()).then().statusCode(200);
        as(person).get("/v1/participants/me/scope/history").then().body("items.size()", equalTo(1));
    }

    private static Response declare(String person, List<String> areas, List<String> subjects) {
        return as(person).body(Map.of("areas", areas, "subjects", subjects)).put("/v1/participants/me/scope");
    }
}
