package hamgara.forum.conclusion;

import static hamgara.forum.Forum.change;
import static io.restassured.RestAssured.given;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A proposal is answered and closed.
class ConclusionStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(1);
        String caseId = forum.qualified("SPORT", 1);
        ConclusionTest.answered(forum, caseId);
        String proposal = given().get("/v1/cases/" + caseId).path("proposalId");
        change(forum.secretary(), "/v1/proposals/" + proposal, "close", Map.of("reason", "کار تمام شد"))
                .then()
                .statusCode(200);
    }
}
