package hamgara.forum.participant;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ParticipantTest {

    @Test
    void asksForTheAssuranceAnActNeeds() {
        Forum forum = Forum.withPolicy(Map.of("assurance", Map.of("support", 2, "propose", 0)));
        Tokens person = Given.somebody().claim("assurance", 1);
        String proposal = forum.published(Given.somebody().claim("assurance", 0).bearer(), "SPORT", "شناخت");

        support(person.bearer(), proposal, "JOIN")
                .then()
                .statusCode(403)
                .body("code", equalTo("ACTION_NEEDS_ASSURANCE"))
                .body("needed", equalTo(2))
                .body("level", equalTo(1));
        verified(person, forum.county, 2).then().statusCode(201);

        support(person.bearer(), proposal, "JOIN").then().statusCode(200).body("supporters", equalTo(1));
        as(person.bearer())
                .get("/v1/participants/me")
                .then()
                .body("assurance", equalTo(2))
                .body("deskCounty", equalTo(forum.county));
    }

    @Test
    void takesWhatTheTokenSaysOfThePerson() {
        Forum forum = Forum.withPolicy(Map.of("assurance", Map.of("propose", 3)));

        post(Given.somebody().claim("assurance", 2).bearer(), "/v1/proposals", forum.proposal("SPORT", "دو"))
                .then()
                .statusCode(403);
        forum.published(Given.somebody().claim("assurance", 3).bearer(), "SPORT", "سه");
    }

    @Test
    void knowsEachCodeOnceAndNeverLowersALevel() {
        Tokens person = Given.somebody();
        String desk = Tokens.of("desk-officer").county("0614").bearer();
        String code = code(person);

        post(desk, "/v1/participants/verifications", Map.of("code", code, "level", 3))
                .then()
                .statusCode(201);
        post(desk, "/v1/participants/verifications", Map.of("code", code, "level", 3))
                .then()
                .statusCode(410)
                .body("code", equalTo("CODE_SPENT"));
        verified(person, "0614", 2).then().statusCode(201);
        as(person.bearer()).get("/v1/participants/me").then().body("assurance", equalTo(3));
        post(desk, "/v1/participants/verifications", Map.of("code", "000", "level", 3))
                .then()
                .statusCode(404)
                .body("code", equalTo("CODE_UNKNOWN"));
        post(Tokens.of("desk-officer").bearer(), "/v1/participants/verifications", Map.of("code", "1", "level", 2))
                .then()
                .statusCode(403);
    }

    @Test
    void letsNobodyVerifyThemselves() {
        String name = "both-" + UUID.randomUUID();
        String both = Tokens.of("citizen", "desk-officer")
                .subject(name)
                .county("0614")
                .bearer();
        String code = post(both, "/v1/participants/me/codes", Map.of())
                .then()
                .extract()
                .path("code");

        post(both, "/v1/participants/verifications", Map.of("code", code, "level", 2))
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_VERIFICATION"));
    }

    @Test
    void takesSupportFromTheAreaWhereThePolicySaysSo() {
        Forum forum = Forum.withPolicy(Map.of("supportFrom", "COUNTY"));
        String proposal = forum.published(citizen(), "SPORT", "از همین شهرستان");
        Tokens declared = Given.somebody();
        Tokens shown = Given.somebody();

        support(declared.bearer(), proposal, "JOIN").then().statusCode(403).body("code", equalTo("OUTSIDE_AREA"));
        as(declared.bearer())
                .body(Map.of("areas", List.of(forum.county + "02"), "subjects", List.of()))
                .put("/v1/participants/me/scope")
                .then()
                .statusCode(200);
        support(declared.bearer(), proposal, "JOIN").then().statusCode(200);
        verified(shown, forum.county, 2).then().statusCode(201);
        support(shown.bearer(), proposal, "JOIN").then().statusCode(200);
    }

    @Test
    void answersTooManyWithRetryAfter() {
        Forum forum = Forum.withPolicy(Map.of("budgets", Map.of("proposals", 2, "comments", 1)));
        String author = Given.somebody().bearer();
        String first = forum.published(author, "SPORT", "یکم " + UUID.randomUUID());
        forum.published(author, "SPORT", "دوم " + UUID.randomUUID());

        String retry = post(author, "/v1/proposals", forum.proposal("SPORT", "سوم " + UUID.randomUUID()))
                .then()
                .statusCode(429)
                .body("code", equalTo("ALLOWANCE_SPENT"))
                .body("most", equalTo(2))
                .extract()
                .header("Retry-After");
        assertThat(Long.parseLong(retry))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofDays(30).toSeconds());
        forum.published(citizen(), "SPORT", "دیگری " + UUID.randomUUID());
        var comment = Map.of("kind", "IMPROVE", "lang", "fa", "text", "بهتر");
        post(author, "/v1/proposals/" + first + "/improvements", comment).then().statusCode(201);
        post(author, "/v1/proposals/" + first + "/improvements", comment).then().statusCode(429);
    }

    @Test
    void isCalledOtherwiseInEveryHall() {
        Forum one = Forum.withThreshold(5);
        Forum other = Forum.withThreshold(5);
        String person = Given.somebody().bearer();

        String here = as(person)
                .get("/v1/participants/me?hall=" + one.hall)
                .then()
                .extract()
                .path("handle");
        as(person).get("/v1/participants/me?hall=" + one.hall).then().body("handle", equalTo(here));
        as(person).get("/v1/participants/me?hall=" + other.hall).then().body("handle", not(equalTo(here)));
    }

    private static String code(Tokens person) {
        return post(person.bearer(), "/v1/participants/me/codes", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Response verified(Tokens person, String county, int level) {
        return post(
                Tokens.of("desk-officer").county(county).bearer(),
                "/v1/participants/verifications",
                Map.of("code", code(person), "level", level));
    }
}
