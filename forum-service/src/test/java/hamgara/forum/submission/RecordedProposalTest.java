package hamgara.forum.submission;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RecordedProposalTest {

    @Test
    void isNobodysAndSaysWhereItWasBorn() {
        Forum forum = Forum.withThreshold(5);
        String secretary = forum.secretary();

        String id = recorded(secretary, forum, "SESSION", "2026-01-05", true)
                .then()
                .statusCode(201)
                .body("origin", equalTo("SESSION"))
                .body("originOn", equalTo("2026-01-05"))
                .body("mine", nullValue())
                .extract()
                .path("id");
        as(secretary).get("/v1/proposals/" + id).then().body("mine", nullValue());
        support(citizen(), id, "JOIN").then().statusCode(200).body("supporters", equalTo(1));
    }

    @Test
    void needsConsentAndADayThatHasCome() {
        Forum forum = Forum.withThreshold(5);

        recorded(forum.secretary(), forum, "PAPER", "2026-01-05", false)
                .then()
                .statusCode(422)
                .body("code", equalTo("CONSENT_NEEDED"));
        recorded(forum.secretary(), forum, "CITIZEN", "2026-01-05", true)
                .then()
                .statusCode(422)
                .body("code", equalTo("CONSENT_NEEDED"));
        recorded(forum.secretary(), forum, "PAPER", "2999-01-01", true)
                .then()
                .statusCode(422)
                .body("code", equalTo("RECORDED_TOO_EARLY"));
        recorded(citizen(), forum, "PAPER", "2026-01-05", true).then().statusCode(403);
        recorded(Forum.withThreshold(5).secretary(), forum, "PAPER", "2026-01-05", true)
                .then()
                .statusCode(403);
    }

    private static Response recorded(String person, Forum forum, String origin, String on, boolean consent) {
        return post(
                person,
                "/v1/proposals/recorded",
                Map.of(
                        "proposal",
                        forum.proposal("CULTURE", "شب قصه در کتابخانه"),
                        "origin",
                        origin,
                        "on",
                        on,
                        "consent",
                        consent));
    }
}
