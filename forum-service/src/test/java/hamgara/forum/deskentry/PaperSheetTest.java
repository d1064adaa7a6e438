package hamgara.forum.deskentry;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
class PaperSheetTest {

    @Test
    void countsSheetsApart() {
        Forum forum = Forum.withThreshold(20);
        String proposal = forum.published(citizen(), "SPORT", "برگهٔ امضا");
        support(citizen(), proposal, "JOIN").then().statusCode(200);

        entered(forum, proposal, 24, "a").then().statusCode(201).body("lines", equalTo(24));
        entered(forum, proposal, 24, "a").then().statusCode(409).body("code", equalTo("SHEET_ENTERED"));
        entered(forum, proposal, 501, "b").then().statusCode(422);
        entered(forum, proposal, 3, "c").then().statusCode(201);

        given().get("/v1/proposals/" + proposal + "/paper-sheets").then().body("items.lines", contains(24, 3));
        given().get("/v1/proposals/" + proposal + "/supports/summary")
                .then()
                .body("active", equalTo(1))
                .body("paper", equalTo(27))
                .body("assisted", equalTo(0))
                .body("deskCounts", equalTo(false))
                .body("line", equalTo(20));
        given().get("/v1/proposals/" + proposal).then().body("state", equalTo("PUBLISHED"));
    }

    @Test
    void countTowardsTheLineWhereThePolicySaysSo() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 20, "paperCounts", true));
        String proposal = forum.published(citizen(), "SPORT", "برگه به شمار می‌آید");
        support(citizen(), proposal, "JOIN").then().body("state", equalTo("PUBLISHED"));
        entered(forum, proposal, 18, "a").then().statusCode(201);
        given().get("/v1/proposals/" + proposal).then().body("state", equalTo("PUBLISHED"));

        DeskTest.entered(forum, proposal, "ASSISTED", "NC-1").then().statusCode(201);
        given().get("/v1/proposals/" + proposal)
                .then()
                .body("state", equalTo("WITH_AGENCY"))
                .body("supporters", equalTo(1));
        given().get("/v1/proposals/" + proposal + "/admissions")
                .then()
                .body("items[0].rule", equalTo("COUNT"))
                .body("items[0].supporters", equalTo(1))
                .body("items[0].assisted", equalTo(1))
                .body("items[0].paper", equalTo(18));
    }

    static Response entered(Forum forum, String proposal, int lines, String sheet) {
        return post(
                Tokens.of("desk-officer").county(forum.county).bearer(),
                "/v1/proposals/" + proposal + "/paper-sheets",
                Map.of("lines", lines, "sha256", sheet.repeat(64), "witnessPost", "کتابدار"));
    }
}
