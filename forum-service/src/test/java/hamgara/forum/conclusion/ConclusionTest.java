package hamgara.forum.conclusion;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ConclusionTest {

    private static final Map<String, Object> WHY = Map.of("reason", "کار تمام شد");

    @Test
    void closesWhatWasAnsweredAndStaysClosed() {
        Forum forum = Forum.withThreshold(1);
        String caseId = forum.qualified("SPORT", 1);
        String proposal = given().get("/v1/cases/" + caseId).path("proposalId");
        String path = "/v1/proposals/" + proposal;

        change(forum.secretary(), path, "close", WHY).then().statusCode(409).body("code", equalTo("PROPOSAL_NOT_OPEN"));
        answered(forum, caseId);
        change(citizen(), path, "close", WHY).then().statusCode(403);
        change(forum.secretary(), path, "close", WHY).then().statusCode(200).body("state", equalTo("CLOSED"));
        post(forum.secretary(), "/v1/cases/" + caseId + "/reopen", Map.of("reason", "نه"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"));
        given().get("/v1/cases/" + caseId).then().body("state", equalTo("ANSWERED"));
    }

    @Test
    void followsUpUntilEveryResolutionIsDone() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        forum.workingGroup().then().statusCode(201);
        String caseId = forum.qualified("SPORT", 1);
        String proposal = given().get("/v1/cases/" + caseId).path("proposalId");
        String path = "/v1/proposals/" + proposal;
        adopted(forum, proposal).then().statusCode(201);
        given().get(path).then().body("state", equalTo("WITH_AGENCY"));

        answered(forum, caseId);
        given().get(path).then().body("state", equalTo("IN_FOLLOW_UP"));
        as(forum.secretary())
                .header("If-Match", etag(path))
                .body(WHY)
                .post(path + "/close")
                .then()
                .statusCode(409)
                .body("code", equalTo("STILL_FOLLOWED_UP"))
                .body("resolutions", equalTo(1));
    }

    @Test
    void isNotSaidByWhoWroteTheProposal() {
        Forum forum = Forum.withThreshold(1);
        String both = Tokens.of("citizen", "hall-secretary")
                .subject("both-" + forum.county)
                .county(forum.county)
                .bearer();
        String proposal = forum.published(both, "SPORT", "پایان پیشنهاد خودم");
        String caseId = support(citizen(), proposal, "JOIN").path("caseId");
        answered(forum, caseId);

        change(both, "/v1/proposals/" + proposal, "close", WHY)
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_REVIEW"));
    }

    static void answered(Forum forum, String caseId) {
        change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + caseId,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "بررسی شد"))
                .then()
                .statusCode(200);
    }

    private static Response adopted(Forum forum, String proposal) {
        return post(
                forum.secretary(),
                "/v1/resolutions",
                Map.of(
                        "proposalId", proposal,
                        "workingGroup", "WG-EDU",
                        "text", "زمین عصرها باز شود",
                        "indicator", "یک زمین باز",
                        "ownerAgency", "SPORT_YOUTH",
                        "dueOn", "2027-06-01"));
    }
}
