package hamgara.forum.draft;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DraftTest {

    @Test
    void isKeptWhenPartsAreMissing() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = forum.proposal("SPORT", "سالن مدرسه برای محله");
        body.remove("whoBenefits");

        String draft = sent(author, key, body)
                .then()
                .statusCode(422)
                .body("code", equalTo("NEEDS_AFFIRMATIVE"))
                .extract()
                .path("draftId");

        assertThat(sent(author, key, body).<String>path("draftId")).isEqualTo(draft);
        as(author).get("/v1/drafts").then().body("items.id", contains(draft));
        as(author)
                .get("/v1/drafts/" + draft)
                .then()
                .body("body.title", equalTo("سالن مدرسه برای محله"))
                .body("body.existingCapacity", equalTo("سالن مدرسه و مربی داوطلب"));
        given().queryParam("hall", forum.hall).get("/v1/proposals").then().body("items", empty());
    }

    @Test
    void isKeptWhenTheHallHasNearlyTheSame() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String first = forum.published(citizen(), "SPORT", "باز کردن حیاط مدرسه‌ها در عصر");
        Map<String, Object> again = forum.proposal("SPORT", "باز كردن حياط مدرسه ها در عصرها");

        String draft = post(author, "/v1/proposals", again)
                .then()
                .statusCode(409)
                .body("code", equalTo("SIMILAR_PROPOSAL_EXISTS"))
                .body("similar", contains(first))
                .extract()
                .path("draftId");
        submitted(author, draft).then().statusCode(409).body("draftId", equalTo(draft));
        again.put("similarSeen", true);
        saved(author, draft, again).then().statusCode(200).body("version", equalTo(2));
        submitted(author, draft).then().statusCode(201).body("mine", equalTo(true));
    }

    @Test
    void becomesAProposalOnce() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String draft = UUID.randomUUID().toString();
        saved(author, draft, Map.of("title", "دوچرخه‌سواری صبح جمعه")).then().statusCode(200);

        submitted(author, draft)
                .then()
                .statusCode(422)
                .body("code", equalTo("DRAFT_INCOMPLETE"))
                .body("fields", contains("hallId", "subject", "lang"));
        saved(author, draft, forum.proposal("SPORT", "دوچرخه‌سواری صبح جمعه"))
                .then()
                .statusCode(200);
        submitted(author, draft).then().statusCode(201).body("state", equalTo("PUBLISHED"));
        submitted(author, draft).then().statusCode(404).body("code", equalTo("DRAFT_NOT_FOUND"));
        as(author).get("/v1/drafts").then().body("items", empty());
    }

    @Test
    void isSeenByItsAuthorAlone() {
        String author = citizen();
        String draft = UUID.randomUUID().toString();
        saved(author, draft, Map.of("title", "هنوز نه")).then().statusCode(200);

        String other = citizen();
        as(other).get("/v1/drafts/" + draft).then().statusCode(404);
        saved(other, draft, Map.of("title", "ربوده")).then().statusCode(404);
        as(other).delete("/v1/drafts/" + draft).then().statusCode(404);
        submitted(other, draft).then().statusCode(404);
        as(other).get("/v1/drafts").then().body("items", empty());
        as(author).get("/v1/drafts/" + draft).then().body("body.title", equalTo("هنوز نه"));
        as(author).delete("/v1/drafts/" + draft).then().statusCode(204);
        as(author).get("/v1/drafts/" + draft).then().statusCode(404);
    }

    @Test
    void isAdvisedOnAndNeverRefusedForIt() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String draft = UUID.randomUUID().toString();
        Map<String, Object> vague = forum.proposal("SPORT", "وضع ورزش محله ما");
        vague.put("whatShouldBeDone", "رسیدگی شود");
        vague.put("whoBenefits", "همهٔ مردم");
        vague.put("whatExists", "با من تماس بگیرید: ۰۹۱۶ ۱۲۳ ۴۵۶۷");
        saved(author, draft, vague).then().statusCode(200);

        as(author)
                .post("/v1/drafts/" + draft + "/check")
                .then()
                .statusCode(200)
                .body("missing", empty())
                .body("advice.code", hasItems("VAGUE_ACTION", "CONTACT_DATA", "NO_PLACE"))
                .body("advice.find { it.code == 'CONTACT_DATA' }.part", equalTo("whatExists"));
        submitted(author, draft).then().statusCode(201);
    }

    @Test
    void isToldWhatIsMissingAndWhatIsThereAlready() {
        Forum forum = Forum.withThreshold(5);
        String first = forum.published(citizen(), "LIBRARY", "کتابخانهٔ سیار روستاها");
        String author = citizen();
        String draft = UUID.randomUUID().toString();
        saved(
                        author,
                        draft,
                        Map.of("hallId", forum.hall, "title", "کتابخانه سیار روستاها", "whatExists", "کتاب هست و هست"))
                .then()
                .statusCode(200);

        as(author)
                .post("/v1/drafts/" + draft + "/check")
                .then()
                .body("missing", contains("subject", "lang", "whatShouldBeDone", "existingCapacity", "whoBenefits"))
                .body("similar.id", hasItem(first));
    }

    @Test
    void hasRoomForFifty() {
        String author = citizen();
        for (int i = 0; i < 50; i++) {
            saved(author, UUID.randomUUID().toString(), Map.of()).then().statusCode(200);
        }

        saved(author, UUID.randomUUID().toString(), Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_DRAFTS"));
        as(author).queryParam("limit", 100).get("/v1/drafts").then().body("items", hasSize(50));
    }

    private static Response sent(String author, String key, Map<String, Object> body) {
        return as(author).header("Idempotency-Key", key).body(body).post("/v1/proposals");
    }

    private static Response saved(String author, String draft, Map<String, Object> body) {
        return as(author).body(body).put("/v1/drafts/" + draft);
    }

    private static Response submitted(String author, String draft) {
        return post(author, "/v1/drafts/" + draft + "/submit", Map.of());
    }
}
