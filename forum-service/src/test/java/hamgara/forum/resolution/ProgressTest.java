package hamgara.forum.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// INV 9: a parent is at Σ weight × progress / Σ weight of its parts that were not given up.
@QuarkusTest
@WithTestResource(TestStack.class)
class ProgressTest {

    @Inject
    DataSource database;

    @Test
    void weighsChildrenAlsoWhenAWeightIsOne() {
        Forum forum = Resolved.hallWithGroup();
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved one = part(whole, 1, 40);
        part(whole, 0.3, 100);
        Resolved last = part(whole, 0.3, 0);

        is(whole, 43.75f); // (40 + 30 + 0) / 1.6
        last.move(forum.secretary(), "cancel", Map.of("reason", "به برنامهٔ دیگری رفت"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        is(whole, 53.85f); // (40 + 30) / 1.3
        one.move("progress", Map.of("progress", 100)).then().statusCode(200);
        is(whole, 100f);
        given().get("/v1/resolutions?parent=" + whole.id + "&state=IN_PROGRESS")
                .then()
                .body("items.size()", equalTo(2));
    }

    @Test
    void goesUpThroughEveryLevel() {
        Forum forum = Resolved.hallWithGroup();
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved half = Resolved.adopted(forum, Map.of("parentId", whole.id, "weight", 3));
        part(whole, 1, 80);
        part(half, 1, 50);
        Resolved deep = Resolved.adopted(forum, Map.of("parentId", half.id, "weight", 1));
        for (int i = 0; i < 3; i++) {
            part(deep, 1, 10); // thirds add up to one
        }

        is(deep, 10f);
        is(half, 30f);
        is(whole, 42.5f); // (3 × 30 + 80) / 4
    }

    @Test
    void isDerivedAndNeverToldOfAParent() {
        Forum forum = Resolved.hallWithGroup();
        Resolved whole = Resolved.adopted(forum, Map.of()).started();
        part(whole, 1, 20);

        whole.move("progress", Map.of("progress", 90)).then().statusCode(409).body("code", equalTo("HAS_PARTS"));
        whole.evidence(whole.owner(), "a").then().statusCode(201);
        whole.move("claim-done", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PARTS_OPEN"))
                .body("open", equalTo(1));
        Resolved.adopt(forum, Map.of("parentId", "0199d2c4-7c1e-7a4e-8f00-0123456789b2"))
                .then()
                .statusCode(422)
                .body("code", equalTo("PARENT_WRONG"));
        assertThatThrownBy(() ->
                        Given.change(database, "update resolution set parent = null where parent = '" + whole.id + "'"))
                .hasMessageContaining("is a part of");
    }

    @Test
    void isTakenOnOrDeclinedByItsOwner() {
        Forum forum = Resolved.hallWithGroup();
        Resolved taken = Resolved.adopted(forum, Map.of());
        taken.move("accept", Map.of()).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        taken.move("start", Map.of()).then().statusCode(200);
        taken.move("decline", Map.of("reason", "دیر شد")).then().statusCode(409);

        Resolved declined = Resolved.adopted(forum, Map.of());
        declined.move(forum.officer("CULTURE"), "decline", Map.of("reason", "نه"))
                .then()
                .statusCode(403);
        declined.move("decline", Map.of("reason", "این کار با شهرداری است"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"));
        declined.move("start", Map.of()).then().statusCode(409).body("code", equalTo("RESOLUTION_STATE_WRONG"));
        declined.move(forum.secretary(), "cancel", Map.of("reason", "به شهرداری سپرده شد"))
                .then()
                .statusCode(200);
        given().get(declined.path + "/timeline")
                .then()
                .body("items.step", contains("ADOPTED", "DECLINED", "CANCELLED"))
                .body("items[1].reason", equalTo("این کار با شهرداری است"));
    }

    private static Resolved part(Resolved whole, double weight, int progress) {
        Resolved part = Resolved.adopted(whole.forum, Map.of("parentId", whole.id, "weight", weight))
                .started();
        part.move("progress", Map.of("progress", progress)).then().statusCode(200);
        return part;
    }

    private static void is(Resolved of, float progress) {
        given().get(of.path).then().body("progress", equalTo(progress));
    }
}
