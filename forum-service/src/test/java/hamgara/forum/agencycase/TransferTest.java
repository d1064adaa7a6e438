package hamgara.forum.agencycase;

import static hamgara.forum.ClockAt.instant;
import static hamgara.forum.Forum.change;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Cases that agencies pass on to each other.
@QuarkusTest
@WithTestResource(TestStack.class)
class TransferTest {

    @Inject
    CaseSweep sweep;

    @Test
    void goesToTheGovernorWithTheThirdReferral() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String id = path.substring("/v1/cases/".length());

        change(forum.governor(), path, "assign", to("CULTURE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_NOT_WITH_GOVERNOR"));
        moved(forum, path, "SPORT_YOUTH", "EDUCATION");
        moved(forum, path, "EDUCATION", "LIBRARIES");
        change(forum.officer("LIBRARIES"), path, "refer", to("CULTURE"))
                .then()
                .statusCode(200)
                .body("withGovernor", equalTo(true))
                .body("agency", equalTo("LIBRARIES"))
                .body("referrals", equalTo(2));
        given().get("/v1/cases?withGovernor=true&county=" + forum.county).then().body("items.id", contains(id));
        change(forum.officer("LIBRARIES"), path, "refer", to("CULTURE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("CASE_WITH_GOVERNOR"));
        change(forum.governor(), path, "assign", to("EDUCATION"))
                .then()
                .statusCode(200)
                .body("agency", equalTo("EDUCATION"))
                .body("withGovernor", equalTo(false))
                .body("firstAgency", equalTo("SPORT_YOUTH"));

        given().get(path + "/timeline")
                .then()
                .body(
                        "items.step",
                        contains(
                                "OPENED",
                                "TRANSFER_ASKED",
                                "REFERRED",
                                "TRANSFER_ASKED",
                                "REFERRED",
                                "WITH_GOVERNOR",
                                "ASSIGNED"));
    }

    @Test
    void keepsTheClockRunningUntilATransferIsAccepted() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String due = given().get(path).path("answerDueAt");
        String acknowledge = given().get(path).path("acknowledgeDueAt");
        clock.moveTo("2026-12-21T10:00");

        change(forum.officer("SPORT_YOUTH"), path, "refer", to("EDUCATION"))
                .then()
                .statusCode(200)
                .body("agency", equalTo("SPORT_YOUTH"))
                .body("transferTo", equalTo("EDUCATION"))
                .body("acknowledgeDueAt", equalTo(acknowledge))
                .body("answerDueAt", equalTo(due));
        change(forum.officer("SPORT_YOUTH"), path, "refer", to("CULTURE"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TRANSFER_PENDING"));
        change(forum.officer("CULTURE"), path, "accept-transfer", Map.of())
                .then()
                .statusCode(403);
        change(forum.officer("EDUCATION"), path, "accept-transfer", Map.of())
                .then()
                .statusCode(200)
                .body("agency", equalTo("EDUCATION"))
                .body("state", equalTo("REFERRED"))
                .body("transferTo", nullValue())
                .body("answerDueAt", equalTo(due));
        change(forum.officer("EDUCATION"), path, "accept-transfer", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("TRANSFER_NOT_PENDING"));
    }

    @Test
    void keepsTheFirstPromiseBesideEveryLaterOne() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        clock.moveTo("2026-12-21T10:00");

        moved(forum, path, "SPORT_YOUTH", "EDUCATION");

        // Mon 21, Tue 22 were promised by the first; of the second Tue 22 and Sat 26 count
        given().get(path)
                .then()
                .body(
                        "originalAcknowledgeDueAt",
                        equalTo(instant("2026-12-22T14:30").toString()))
                .body("acknowledgeDueAt", equalTo(instant("2026-12-26T14:30").toString()));
        given().get(path + "/timeline")
                .then()
                .body(
                        "items.acknowledgeDueAt",
                        contains(
                                instant("2026-12-22T14:30").toString(),
                                instant("2026-12-22T14:30").toString(),
                                instant("2026-12-26T14:30").toString()));
    }

    @Test
    void staysWhenItIsDeclinedAndWhenNobodyAnswers() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        change(forum.officer("SPORT_YOUTH"), path, "refer", to("EDUCATION"))
                .then()
                .statusCode(200);
        change(forum.officer("EDUCATION"), path, "decline-transfer", Map.of("reason", "با ما نیست"))
                .then()
                .statusCode(200)
                .body("agency", equalTo("SPORT_YOUTH"))
                .body("transferTo", nullValue());
        change(forum.officer("SPORT_YOUTH"), path, "refer", to("CULTURE"))
                .then()
                .statusCode(200);
        clock.moveTo("2026-12-22T14:31");
        sweep.sweep();

        given().get(path).then().body("transferTo", nullValue()).body("agency", equalTo("SPORT_YOUTH"));
        given().get(path + "/timeline").then().body("items.step", hasItem("TRANSFER_LAPSED"));
    }

    @Test
    void goesToTheGovernorWhenItsAgencyIsNotCompetent() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String proposal = given().get(path).path("proposalId");

        change(
                        forum.officer("SPORT_YOUTH"),
                        path,
                        "answer",
                        Map.of("decision", "OUT_OF_COMPETENCE", "reason", "با ما نیست"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACKNOWLEDGED"))
                .body("withGovernor", equalTo(true))
                .body("answer", nullValue());
        given().get("/v1/proposals/" + proposal).then().body("state", equalTo("WITH_AGENCY"));
        given().get(path + "/answers").then().body("items.isFinal", contains(false));

        change(forum.governor(), path, "assign", to("EDUCATION")).then().statusCode(200);
        change(forum.officer("EDUCATION"), path, "answer", Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200)
                .body("answer.no", equalTo(2));
        given().get("/v1/proposals/" + proposal).then().body("state", equalTo("ANSWERED"));
    }

    private static void moved(Forum forum, String path, String from, String to) {
        change(forum.officer(from), path, "refer", to(to)).then().statusCode(200);
        change(forum.officer(to), path, "accept-transfer", Map.of()).then().statusCode(200);
    }

    private static Map<String, String> to(String agency) {
        return Map.of("agency", agency, "reason", "این کار با آن دستگاه است");
    }
}
