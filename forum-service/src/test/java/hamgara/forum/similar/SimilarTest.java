package hamgara.forum.similar;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SimilarTest {

    @Test
    void putsTheSameSubjectAndAreaFirst() {
        Forum forum = Forum.withThreshold(5);
        published(forum, "CULTURE", null);
        String near = published(forum, "SPORT", forum.county + "01");

        as(citizen())
                .body(Map.of(
                        "hallId",
                        forum.hall,
                        "title",
                        "عصرهای ورزش در حیاط مدرسه",
                        "subject",
                        "SPORT",
                        "areaCode",
                        forum.county + "01"))
                .post("/v1/proposals/similar")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(near))
                .body("items[0].sameSubject", equalTo(true))
                .body("items[0].sameArea", equalTo(true))
                .body("items[1].sameSubject", equalTo(false));
    }

    @Test
    void findsTheSameWordsInAnotherOrder() {
        Forum forum = Forum.withThreshold(5);
        String first = forum.published(citizen(), "SPORT", "آموزش شنای رایگان دختران در استخر شهرداری");

        as(citizen())
                .body(Map.of("hallId", forum.hall, "title", "استخر شهرداری: شنای دختران، رایگان"))
                .post("/v1/proposals/similar")
                .then()
                .body("items.id", hasItem(first));
    }

    @Test
    void leavesOutWhatWasTakenBackAndWhatIsUnlike() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "پیست اسکیت روباز");
        forum.published(citizen(), "HERITAGE", "راهنمای داوطلب در چغازنبیل");
        Forum.change(author, path, "withdraw", Map.of("reason", "NOT_FEASIBLE"))
                .then()
                .statusCode(200);

        as(citizen())
                .body(Map.of("hallId", forum.hall, "title", "پیست اسکیت روباز"))
                .post("/v1/proposals/similar")
                .then()
                .body("items", empty());
    }

    @Test
    void asksNobodyToLookAtWhatOnlyHasTheSubjectInCommon() {
        Forum forum = Forum.withThreshold(5);
        forum.published(citizen(), "SPORT", "کشتی پهلوانی در گود قدیمی");
        Map<String, Object> other = new HashMap<>(forum.proposal("SPORT", "دوچرخهٔ امانی کنار رود"));

        post(citizen(), "/v1/proposals", other).then().statusCode(201).body("subject", equalTo("SPORT"));
        as(citizen())
                .body(Map.of("hallId", forum.hall, "title", "دوچرخهٔ امانی کنار رود", "subject", "SPORT"))
                .post("/v1/proposals/similar")
                .then()
                .body("items.title", contains("دوچرخهٔ امانی کنار رود"));
    }

    private static String published(Forum forum, String subject, @Nullable String area) {
        Map<String, Object> body = forum.proposal(subject, "عصرهای ورزش در حیاط مدرسه");
        body.put("similarSeen", true);
        if (area != null) {
            body.put("areaCode", area);
        }
        return post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
