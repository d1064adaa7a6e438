package hamgara.forum.opinion;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class StatementTest {

    @Test
    void isMadeOncePerHallInAnySpelling() {
        Forum forum = Forum.withThreshold(5);
        String id = made(forum, "کتابخانه‌ها شب‌ها باز باشند");

        post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "كتابخانه ها شبها باز باشند"))
                .then()
                .statusCode(409)
                .body("code", equalTo("STATEMENT_ALREADY_MADE"));
        post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "ب".repeat(201)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/text"));
        given().get("/v1/statements?hall=" + forum.hall).then().body("items.id", contains(id));
    }

    @Test
    void showsTheProductOfAgreementOverGroupsThatAreLargeEnough() {
        Forum forum = Forum.withThreshold(5);
        String shared = made(forum, "سالن مدرسه‌ها عصرها باز باشد");
        String divided = made(forum, "ورزشگاه تازه در شهر ساخته شود");
        for (int i = 0; i < 6; i++) {
            String town = citizen();
            vote(town, shared, "AGREE", "0614021281");
            vote(town, divided, "AGREE", "0614021281");
        }
        for (int i = 0; i < 5; i++) {
            String village = citizen();
            vote(village, shared, i == 0 ? "PASS" : "AGREE", "0614020001");
            vote(village, divided, "DISAGREE", "0614020001");
        }
        for (int i = 0; i < 3; i++) {
            vote(citizen(), shared, "DISAGREE", "0614020003");
        }

        var ground = given().get("/v1/halls/" + forum.hall + "/common-ground")
                .then()
                .statusCode(200)
                .body("groups.areaCode", contains("0614021281", "0614020001"))
                .body("groups.people", contains(6, 5))
                .body("statements.statementId", contains(shared, divided))
                .body("statements[0].agree", equalTo(10))
                .body("statements[0].disagree", equalTo(3))
                .body("statements[0].pass", equalTo(1))
                .extract()
                .jsonPath();
        assertThat(ground.getDouble("statements[0].consensus")).isCloseTo(7.0 / 8 * 5 / 7, within(1e-6));
        assertThat(ground.getDouble("statements[1].consensus")).isCloseTo(7.0 / 8 * 1 / 7, within(1e-6));
    }

    @Test
    void showsNoGroupBelowTheSmallestSize() {
        Forum forum = Forum.withThreshold(5);
        String statement = made(forum, "میدان شهر سایه می‌خواهد");
        for (int i = 0; i < 4; i++) {
            vote(citizen(), statement, "AGREE", "0614021281");
        }

        given().get("/v1/halls/" + forum.hall + "/common-ground")
                .then()
                .body("groups.size()", equalTo(0))
                .body("statements[0].agree", equalTo(4))
                .body("statements[0].consensus", nullValue());

        vote(citizen(), statement, "DISAGREE", null);
        given().get("/v1/halls/" + forum.hall + "/common-ground")
                .then()
                .body("groups.people", contains(5))
                .body("groups[0].areaCode", nullValue())
                .body("statements[0].consensus", equalTo(5f / 7));
    }

    @Test
    void countsTheLastVoteOfAPerson() {
        Forum forum = Forum.withThreshold(5);
        String statement = made(forum, "اتوبوس عصر برای روستاها");
        String person =
                Tokens.of("citizen").subject("voter-" + UUID.randomUUID()).bearer();

        vote(person, statement, "AGREE", null);
        vote(person, statement, "DISAGREE", null);

        given().get("/v1/halls/" + forum.hall + "/common-ground")
                .then()
                .body("statements[0].agree", equalTo(0))
                .body("statements[0].disagree", equalTo(1));
        as(person)
                .body(Map.of("vote", "AGREE"))
                .put("/v1/statements/" + UUID.randomUUID() + "/votes/me")
                .then()
                .statusCode(404)
                .body("code", equalTo("STATEMENT_NOT_FOUND"));
    }

    private static String made(Forum forum, String text) {
        return post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void vote(String person, String statement, String vote, @Nullable String area) {
        Map<String, Object> body = new HashMap<>(Map.of("vote", vote));
        if (area != null) {
            body.put("areaCode", area);
        }
        as(person)
                .body(body)
                .put("/v1/statements/" + statement + "/votes/me")
                .then()
                .statusCode(200);
    }
}
