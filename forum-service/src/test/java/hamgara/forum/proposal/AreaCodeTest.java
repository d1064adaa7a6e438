package hamgara.forum.proposal;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class AreaCodeTest {

    private static final String SHUSH = "0614021281";

    @ParameterizedTest
    @ValueSource(strings = {"۰۶۱۴۰۲۱۲۸۱", "٠٦١٤٠٢١٢٨١", " 0614-021281 ", SHUSH})
    void ofAProposalIsReadInAnyDigits(String typed) {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "زمین اسکیت");
        body.put("areaCode", typed);

        post(citizen(), "/v1/proposals", body).then().statusCode(201).body("areaCode", equalTo(SHUSH));
    }

    @Test
    void ofAVoteIsReadInAnyDigits() {
        Forum forum = Forum.withThreshold(5);
        String statement = post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "سایه در میدان"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (String typed : new String[] {"۰۶۱۴۰۲۱۲۸۱", "٠٦١٤٠٢١٢٨١", SHUSH, SHUSH, SHUSH}) {
            as(citizen())
                    .body(Map.of("vote", "AGREE", "areaCode", typed))
                    .put("/v1/statements/" + statement + "/votes/me")
                    .then()
                    .statusCode(200);
        }

        given().get("/v1/halls/" + forum.hall + "/common-ground")
                .then()
                .body("groups.areaCode", contains(SHUSH))
                .body("groups.people", contains(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "شوش", "۰۶۱۴x"})
    void holdsDigitsAlone(String typed) {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "زمین اسکیت");
        body.put("areaCode", typed);

        post(citizen(), "/v1/proposals", body).then().statusCode(422).body("errors.pointer", hasItem("/areaCode"));
    }
}
