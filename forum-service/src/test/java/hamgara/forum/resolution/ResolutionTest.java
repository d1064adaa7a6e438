package hamgara.forum.resolution;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ResolutionTest {

    @Test
    void isFollowedUntilSomebodyOutsideTheOwnerVerifiedIt() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of());
        String path = of.path;
        String owner = of.owner();

        of.move("start", Map.of()).then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        of.move("claim-done", Map.of()).then().statusCode(422).body("code", equalTo("EVIDENCE_NEEDED"));
        of.evidence(owner, "a").then().statusCode(201).body("agency", equalTo("EDUCATION"));
        of.move("claim-done", Map.of()).then().statusCode(200).body("state", equalTo("DONE_CLAIMED"));
        String first = Resolved.met(clock, forum, "2026-12-20");
        of.move("verify", Map.of("sessionId", first))
                .then()
                .statusCode(403)
                .body("code", equalTo("VERIFIER_FROM_OWNER"));
        of.move(forum.secretary(), "send-back", Map.of("sessionId", first, "reason", "در دو مدرسه هنوز بسته است"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
        of.move("claim-done", Map.of()).then().statusCode(200);
        String second = Resolved.met(clock, forum, "2027-01-20");
        of.move(forum.officer("SPORT_YOUTH"), "verify", Map.of("sessionId", second))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE_VERIFIED"));

        given().get(path + "/timeline")
                .then()
                .body(
                        "items.step",
                        contains(
                                "ADOPTED",
                                "STARTED",
                                "EVIDENCE_ADDED",
                                "DONE_CLAIMED",
                                "SENT_BACK",
                                "DONE_CLAIMED",
                                "DONE_VERIFIED"))
                .body("items[0].role", equalTo("hall-secretary"))
                .body("items[4].reason", equalTo("در دو مدرسه هنوز بسته است"))
                .body("items[6].agency", equalTo("SPORT_YOUTH"));
        var events = PublishedEvents.on("hamgara.forum");
        UUID subject = UUID.fromString(of.id);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(subject))
                        .extracting(event -> event.type())
                        .filteredOn(type -> type.startsWith("hamgara.forum.resolution-"))
                        .containsExactly(
                                "hamgara.forum.resolution-adopted.v1",
                                "hamgara.forum.resolution-started.v1",
                                "hamgara.forum.resolution-done-claimed.v1",
                                "hamgara.forum.resolution-sent-back.v1",
                                "hamgara.forum.resolution-done-claimed.v1",
                                "hamgara.forum.resolution-verified.v1"));
        assertThat(events.ofSubject(subject))
                .noneMatch(event -> event.data().toString().contains("مدرسه"));
    }

    @Test
    void takesNoVerifierWithTheOwnersClaimWhateverTheRole() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of()).claimed();
        Map<String, Object> meeting = Map.of("sessionId", Resolved.met(clock, forum, "2026-12-20"));
        String secretaryOfOwner = Tokens.of("hall-secretary")
                .county(forum.county)
                .agency("EDUCATION")
                .bearer();

        of.move(secretaryOfOwner, "verify", meeting)
                .then()
                .statusCode(403)
                .body("code", equalTo("VERIFIER_FROM_OWNER"));
        of.move(secretaryOfOwner, "send-back", Map.of("reason", "نه")).then().statusCode(403);
        of.move(citizen(), "verify", meeting).then().statusCode(403);
        of.move(Tokens.of("governor").county("0614").bearer(), "verify", meeting)
                .then()
                .statusCode(403)
                .body("code", equalTo("OUTSIDE_SCOPE"));
        of.move(forum.governor(), "verify", meeting).then().statusCode(200);
        of.move(forum.governor(), "verify", meeting)
                .then()
                .statusCode(409)
                .body("code", equalTo("RESOLUTION_STATE_WRONG"));
    }

    @Test
    void isMovedByItsOwnerOnTheVersionTheOwnerSaw() {
        Forum forum = hallWithGroup();
        String path = "/v1/resolutions/" + adopted(forum, Map.of());
        String owner = forum.officer("EDUCATION");
        String seen = etag(path);

        as(owner).post(path + "/start").then().statusCode(428);
        as(forum.officer("CULTURE"))
                .header("If-Match", seen)
                .post(path + "/start")
                .then()
                .statusCode(403);
        as(owner).header("If-Match", seen).post(path + "/start").then().statusCode(200);
        as(owner).header("If-Match", seen).post(path + "/claim-done").then().statusCode(412);
    }

    @Test
    void takesEvidenceFromTheOwnerAndWhoCooperates() {
        Forum forum = hallWithGroup();
        String path = "/v1/resolutions/" + adopted(forum, Map.of("cooperating", List.of("SPORT_YOUTH")));

        evidence(forum.officer("CULTURE"), path, "b").then().statusCode(403);
        evidence(forum.officer("SPORT_YOUTH"), path, "b").then().statusCode(201).body("agency", equalTo("SPORT_YOUTH"));
        evidence(forum.officer("EDUCATION"), path, "B")
                .then()
                .statusCode(409)
                .body("code", equalTo("EVIDENCE_ALREADY_THERE"));
        given().get(path + "/evidence").then().body("items.size()", equalTo(1));
    }

    @Test
    void becomesOverdueByTheCalendarAlone() {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = hallWithGroup();
        String id = adopted(forum, Map.of("dueOn", "2026-12-27"));
        given().get("/v1/resolutions/" + id)
                .then()
                .body("overdue", equalTo(false))
                .body("dueOnJalali", equalTo("1405-10-06"));

        clock.moveTo("2026-12-27T23:00");
        given().get("/v1/resolutions/" + id).then().body("overdue", equalTo(false));
        clock.moveTo("2026-12-28T00:30");
        given().get("/v1/resolutions/" + id)
                .then()
                .body("overdue", equalTo(true))
                .body("state", equalTo("NOT_STARTED"));
        given().get("/v1/resolutions?overdue=true&county=" + forum.county)
                .then()
                .body("items.id", contains(id));
        given().get("/v1/resolutions?overdue=false&county=" + forum.county)
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void refusesAResolutionThatNobodyCouldFollow() {
        Forum forum = hallWithGroup();

        adopt(forum, Map.of("workingGroup", "WG-NONE"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_WORKING_GROUP"));
        adopt(forum, Map.of("ownerAgency", "NOBODY")).then().statusCode(422).body("code", equalTo("UNKNOWN_AGENCY"));
        adopt(forum, Map.of("cooperating", List.of("EDUCATION")))
                .then()
                .statusCode(422)
                .body("code", equalTo("OWNER_ALSO_COOPERATES"));
        adopt(forum, Map.of("dueOn", "2020-01-01")).then().statusCode(422).body("code", equalTo("DUE_DATE_PAST"));
        var without = body(forum, Map.of());
        without.remove("proposalId");
        post(forum.secretary(), "/v1/resolutions", without)
                .then()
                .statusCode(422)
                .body("code", equalTo("ORIGIN_NEEDED"));
        post(Tokens.of("hall-secretary").county("0614").bearer(), "/v1/resolutions", body(forum, Map.of()))
                .then()
                .statusCode(403);
    }

    @Test
    void comesFromACaseAsWell() {
        Forum forum = hallWithGroup();
        String caseId = forum.qualified("EDUCATION", 1);
        var fromCase = body(forum, Map.of("caseId", caseId));
        fromCase.remove("proposalId");

        String proposal = given().get("/v1/cases/" + caseId).path("proposalId");
        post(forum.secretary(), "/v1/resolutions", fromCase)
                .then()
                .statusCode(201)
                .body("caseId", equalTo(caseId))
                .body("proposalId", equalTo(proposal));
        given().get("/v1/resolutions?proposal=" + proposal).then().body("items.caseId", contains(caseId));
    }

    @Test
    void isFollowedByAWorkingGroupOfItsCounty() {
        Forum forum = hallWithGroup();

        forum.workingGroup().then().statusCode(409).body("code", equalTo("WORKING_GROUP_EXISTS"));
        given().get("/v1/working-groups?county=" + forum.county)
                .then()
                .body("items.code", contains("WG-EDU"))
                .body("items.county", everyItem(equalTo(forum.county)));
    }

    private static Forum hallWithGroup() {
        Forum forum = Forum.withThreshold(1);
        forum.workingGroup().then().statusCode(201);
        return forum;
    }

    private static String adopted(Forum forum, Map<String, Object> over) {
        return adopt(forum, over).then().statusCode(201).extract().path("id");
    }

    private static io.restassured.response.Response adopt(Forum forum, Map<String, Object> over) {
        return post(forum.secretary(), "/v1/resolutions", body(forum, over));
    }

    private static Map<String, Object> body(Forum forum, Map<String, Object> over) {
        Map<String, Object> body = new HashMap<>();
        body.put("proposalId", forum.published(citizen(), "EDUCATION", "حیاط مدرسه " + UUID.randomUUID()));
        body.put("workingGroup", "WG-EDU");
        body.put("text", "پانزده حیاط مدرسه عصرها باز شود");
        body.put("indicator", "پانزده مدرسه باز");
        body.put("ownerAgency", "EDUCATION");
        body.put("dueOn", "2027-06-01");
        body.putAll(over);
        return body;
    }

    private static io.restassured.response.Response evidence(String person, String path, String digit) {
        return post(
                person,
                path + "/evidence",
                Map.of(
                        "kind", "PHOTO",
                        "sha256", digit.repeat(64),
                        "description", "حیاط باز در ساعت هجده",
                        "takenOn", "2026-11-20"));
    }
}
