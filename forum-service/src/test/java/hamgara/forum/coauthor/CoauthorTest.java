package hamgara.forum.coauthor;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CoauthorTest {

    @Test
    void hasTheRightsOfAnAuthorUntilLeaving() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String other = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "مسیر دوچرخهٔ مدرسه");

        joined(other, path, invited(author, path)).then().statusCode(201).body("authors", equalTo(2));
        as(other).get(path).then().body("mine", equalTo(true));
        as(other).queryParam("hall", forum.hall).get("/v1/proposals").then().body("items.mine", contains(true));
        reworded(other, path).then().statusCode(200).body("textVersion", equalTo(2));

        as(other).delete(path + "/coauthors/me").then().statusCode(200).body("authors", equalTo(1));
        as(other).get(path).then().body("mine", nullValue());
        reworded(other, path).then().statusCode(403).body("code", equalTo("NOT_THE_AUTHOR"));
        as(author).delete(path + "/coauthors/me").then().statusCode(409).body("code", equalTo("FIRST_AUTHOR_STAYS"));
    }

    @Test
    void isInvitedByAnAuthorAlone() {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "دیوار سنگ‌نوردی");

        post(citizen(), path + "/coauthors/invitations", Map.of()).then().statusCode(403);
        joined(citizen(), path, "0000000000").then().statusCode(410).body("code", equalTo("COAUTHOR_INVITATION_GONE"));
        given().get(path + "/coauthors")
                .then()
                .statusCode(200)
                .body("authors", equalTo(1))
                .body("mine", nullValue());
    }

    @Test
    void usesACodeOnceWhenTwoComeAtOnce() throws Exception {
        String author = citizen();
        String path = "/v1/proposals/" + Forum.withThreshold(5).published(author, "SPORT", "تیم فوتبال دختران");
        String code = invited(author, path);
        var together = new CyclicBarrier(2);
        Callable<Integer> guest = () -> {
            String person = citizen();
            together.await();
            return joined(person, path, code).statusCode();
        };

        try (var guests = Executors.newFixedThreadPool(2)) {
            assertThat(guests.invokeAll(List.of(guest, guest)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(201, 410);
        }
        given().get(path + "/coauthors").then().body("authors", equalTo(2));
    }

    private static String invited(String author, String path) {
        return post(author, path + "/coauthors/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Response joined(String person, String path, String code) {
        return post(person, path + "/coauthors", Map.of("code", code));
    }

    private static Response reworded(String person, String path) {
        return as(person)
                .header("If-Match", etag(path))
                .body(Map.of("whoBenefits", "دانش‌آموزان و خانواده‌ها"))
                .patch(path);
    }
}
