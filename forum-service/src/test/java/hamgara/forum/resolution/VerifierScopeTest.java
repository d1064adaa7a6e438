package hamgara.forum.resolution;

import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class VerifierScopeTest {

    @ParameterizedTest
    @ValueSource(strings = {"agency-officer", "agency-head"})
    void doesNotTakeStaffWithoutAnAgencyForOutsiders(String role) {
        Forum forum = Forum.withThreshold(1);
        String path = claimed(forum);
        String ofNoAgency = Tokens.of(role).county(forum.county).bearer();
        String secretaryToo =
                Tokens.of("hall-secretary", role).county(forum.county).bearer();

        for (String person : new String[] {ofNoAgency, secretaryToo}) {
            refused("VERIFIER_FROM_OWNER", change(person, path, "verify", Map.of()));
            refused("VERIFIER_FROM_OWNER", change(person, path, "send-back", Map.of("reason", "نه")));
        }
        change(forum.secretary(), path, "verify", Map.of()).then().statusCode(200);
    }

    @Test
    void isNeverTheHandThatShowedOrClaimedIt() {
        Forum forum = Forum.withThreshold(1);
        String hand = "hand-" + UUID.randomUUID();
        String officer = Tokens.of("agency-officer")
                .subject(hand)
                .county(forum.county)
                .agency("EDUCATION")
                .bearer();
        String path = claimed(forum, officer);
        String sameHand =
                Tokens.of("hall-secretary").subject(hand).county(forum.county).bearer();

        refused("VERIFIER_TOOK_PART", change(sameHand, path, "verify", Map.of()));
        refused("VERIFIER_TOOK_PART", change(sameHand, path, "send-back", Map.of("reason", "نه")));
        change(forum.secretary(), path, "verify", Map.of()).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hall-secretary", "governor", "agency-officer"})
    void reachesNoCountyWithoutOne(String role) {
        Forum forum = Forum.withThreshold(1);
        String path = claimed(forum);
        var token = Tokens.of(role);
        String ofNoCounty =
                role.equals("agency-officer") ? token.agency("SPORT_YOUTH").bearer() : token.bearer();

        refused("OUTSIDE_SCOPE", change(ofNoCounty, path, "verify", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "agency-head"})
    void reachesEveryCountyForThoseOfTheProvince(String role) {
        Forum forum = Forum.withThreshold(1);
        var token = Tokens.of(role);
        String ofTheProvince =
                role.equals("agency-head") ? token.agency("SPORT_YOUTH").bearer() : token.bearer();

        change(ofTheProvince, claimed(forum), "verify", Map.of()).then().statusCode(200);
    }

    @Test
    void isNoOfficerOfAnOwnerWithoutACounty() {
        Forum forum = Forum.withThreshold(1);
        String path = adopted(forum);

        refused(
                "NOT_YOUR_AGENCY",
                change(Tokens.of("agency-officer").agency("EDUCATION").bearer(), path, "start", Map.of()));
        change(Tokens.of("agency-head").agency("EDUCATION").bearer(), path, "start", Map.of())
                .then()
                .statusCode(200);
    }

    private static String claimed(Forum forum) {
        return claimed(forum, forum.officer("EDUCATION"));
    }

    private static String claimed(Forum forum, String owner) {
        String path = adopted(forum);
        change(owner, path, "start", Map.of()).then().statusCode(200);
        post(
                        owner,
                        path + "/evidence",
                        Map.of(
                                "kind", "PHOTO",
                                "sha256", "d".repeat(64),
                                "description", "حیاط باز در ساعت هجده",
                                "takenOn", "2026-11-20"))
                .then()
                .statusCode(201);
        change(owner, path, "claim-done", Map.of()).then().statusCode(200);
        return path;
    }

    private static String adopted(Forum forum) {
        forum.workingGroup().then().statusCode(201);
        String id = post(
                        forum.secretary(),
                        "/v1/resolutions",
                        Map.of(
                                "proposalId", forum.published(citizen(), "EDUCATION", "حیاط مدرسه"),
                                "workingGroup", "WG-EDU",
                                "text", "پانزده حیاط مدرسه عصرها باز شود",
                                "indicator", "پانزده مدرسه باز",
                                "ownerAgency", "EDUCATION",
                                "dueOn", "2027-06-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return "/v1/resolutions/" + id;
    }

    private static void refused(String code, Response answer) {
        answer.then().statusCode(403).body("code", equalTo(code));
    }
}
