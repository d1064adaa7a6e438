package hamgara.forum.chain;

import static hamgara.forum.Forum.change;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ChainTest {

    @Test
    void walksFromProposalToResultInOneCall() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        String caseId = forum.qualified("EDUCATION", 1);
        String proposal = given().get("/v1/cases/" + caseId).path("proposalId");
        change(
                        forum.officer("EDUCATION"),
                        "/v1/cases/" + caseId,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "حیاط‌ها خالی‌اند"))
                .then()
                .statusCode(200);
        Resolved of = Resolved.adopted(forum, Map.of("caseId", caseId));
        Resolved part = Resolved.adopted(forum, Map.of("caseId", caseId, "parentId", of.id));
        part.move(forum.secretary(), "cancel", Map.of("reason", "لازم نشد"))
                .then()
                .statusCode(200);
        of.claimed().verified(clock, "2026-12-20");

        String whole = given().get("/v1/chains/" + proposal)
                .then()
                .statusCode(200)
                .body("proposal.state", equalTo("IN_FOLLOW_UP"))
                .body("agencyCase.answers.decision", contains("ACCEPT"))
                .body("sessions.minutesNumber", contains("WG-EDU/1405/01"))
                .body("sessions[0].minutesHash", notNullValue())
                .body("resolutions.id", contains(of.id, part.id))
                .body("resolutions[0].evidence.kind", contains("PHOTO"))
                .body("resolutions[0].verification.role", equalTo("governor"))
                .body("resolutions[0].progress", equalTo(100f))
                .extract()
                .asString();
        for (String id : List.of(caseId, of.id, part.id)) {
            assertThat(given().get("/v1/chains/" + id).asString()).isEqualTo(whole);
        }
        given().get("/v1/chains/" + forum.hall).then().statusCode(404).body("code", equalTo("CHAIN_NOT_FOUND"));
    }
}
