package hamgara.forum.text;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class BlankTextTest {

    private static final String FILLER = "\u3164";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200c",
                "\u3164",
                "\u115f",
                "\u1160",
                "\uffa0",
                "\u2800",
                " \u3164 \u200d",
                "\u200b",
                "\u034f",
                "\ufe0f"
            })
    void isNoTitleOfAProposal(String blank) {
        Forum forum = Forum.withThreshold(5);

        refusedAt("/title", post(citizen(), "/v1/proposals", forum.proposal("SPORT", blank)));
    }

    @Test
    void doesNotReplaceATitle() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "میز شطرنج در پارک");

        refusedAt(
                "/title",
                as(author)
                        .header("If-Match", etag(path))
                        .body(Map.of("title", FILLER))
                        .patch(path));
    }

    @Test
    void isAPartStillToBeWritten() {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "سالن مدرسه برای محله");
        body.put("whoBenefits", FILLER);

        post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("NEEDS_AFFIRMATIVE"))
                .body("parts", contains("whoBenefits"));
    }

    @Test
    void isNoStatementAndNoImprovement() {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "استخر تابستانی") + "/improvements";

        refusedAt("/text", post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", FILLER)));
        refusedAt("/text", post(citizen(), path, Map.of("kind", "CAPACITY_OFFER", "text", FILLER)));
        post(citizen(), path, Map.of("kind", "CONCERN_WITH_ALTERNATIVE", "text", "آب کم است", "alternative", FILLER))
                .then()
                .statusCode(422)
                .body("code", equalTo("ALTERNATIVE_NEEDED"));
    }

    @Test
    void namesNoWorkingGroupAndStatesNoResolution() {
        Forum forum = Forum.withThreshold(5);
        String secretary = forum.secretary();

        refusedAt("/names/fa", group(forum, Map.of("fa", FILLER)));
        refusedAt("/names/en", group(forum, Map.of("fa", "کارگروه آموزش", "en", FILLER)));
        group(forum, Map.of("fa", "کارگروه آموزش")).then().statusCode(201);

        var body = forum.proposal("SPORT", "حیاط باز");
        String proposal =
                post(citizen(), "/v1/proposals", body).then().extract().path("id");
        var resolution = new HashMap<String, Object>(Map.of(
                "proposalId", proposal,
                "workingGroup", "WG-EDU",
                "text", FILLER,
                "indicator", "پانزده مدرسه باز",
                "ownerAgency", "EDUCATION",
                "dueOn", "2027-06-01"));
        refusedAt("/text", post(secretary, "/v1/resolutions", resolution));
        resolution.put("text", "پانزده حیاط مدرسه عصرها باز شود");
        resolution.put("indicator", FILLER);
        refusedAt("/indicator", post(secretary, "/v1/resolutions", resolution));
    }

    private static Response group(Forum forum, Map<String, String> names) {
        return post(
                forum.secretary(),
                "/v1/working-groups",
                Map.of(
                        "county", forum.county,
                        "code", "WG-EDU",
                        "names", names,
                        "secretaryAgency", "EDUCATION",
                        "officialParent", "EDUCATION_RESEARCH"));
    }

    private static void refusedAt(String pointer, Response answer) {
        answer.then().statusCode(422).body("errors.pointer", hasItem(pointer));
    }
}
