package hamgara.forum.hall;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class PrivateHallTest {

    @Test
    void isNotKnownToWhoMayNotKnowOfIt() {
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE"));
        Tokens member = Given.somebody();
        join(forum, member.bearer());
        String title = "رازی " + UUID.randomUUID();
        String proposal = forum.published(member.bearer(), "SPORT", title);
        String stranger = citizen();

        for (String path : List.of(
                "/v1/halls/" + forum.hall,
                "/v1/halls/" + forum.hall + "/policies",
                "/v1/halls/" + forum.hall + "/phases",
                "/v1/halls/" + forum.hall + "/hubs",
                "/v1/halls/" + forum.hall + "/common-ground",
                "/v1/proposals/" + proposal,
                "/v1/proposals/" + proposal + "/improvements",
                "/v1/proposals/" + proposal + "/voices")) {
            as(stranger).get(path).then().statusCode(404);
            given().get(path).then().statusCode(404);
            as(member.bearer()).get(path).then().statusCode(200);
        }
        assertThat(seenBy(stranger, forum)).doesNotContain(forum.hall, proposal);
        assertThat(seenBy(member.bearer(), forum)).contains(forum.hall, proposal);
        assertThat(seenBy(forum.secretary(), forum)).contains(forum.hall, proposal);
        assertThat(seenBy(Tokens.of("hall-secretary").county("0601").bearer(), forum))
                .doesNotContain(forum.hall, proposal);
        support(stranger, proposal, "JOIN").then().statusCode(404);
        as(stranger)
                .body(Map.of("hallId", forum.hall, "title", title))
                .post("/v1/proposals/similar")
                .then()
                .statusCode(404);
    }

    @Test
    void marksItsEvents() {
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE"));
        Tokens member = Given.somebody();
        join(forum, member.bearer());
        String proposal = forum.published(member.bearer(), "SPORT", "نشان‌دار");
        String second = Given.somebody().bearer();
        join(forum, second);
        support(second, proposal, "JOIN").then().statusCode(200);

        var events = PublishedEvents.on("hamgara.forum");
        for (String subject : List.of(forum.hall, proposal)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(subject)))
                            .hasSizeGreaterThanOrEqualTo(subject.equals(proposal) ? 2 : 1)
                            .allSatisfy(event -> assertThat(
                                            event.data().path("private").asBoolean())
                                    .isTrue()));
        }
    }

    @Test
    void keepsItsCasesAndResolutionsToThoseWhoKnowOfItAndToTheirAgencies() {
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE", "policy", Map.of("supportThreshold", 1)));
        String member = Given.somebody().bearer();
        String second = Given.somebody().bearer();
        join(forum, member);
        join(forum, second);
        String caseId = support(second, forum.published(member, "SPORT", "پنهان تا پایان"), "JOIN")
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        String resolution = resolved(forum, caseId);
        String owner = forum.officer("EDUCATION");
        String agency = forum.officer("SPORT_YOUTH");
        String other = forum.officer("HEALTH");

        for (String path : List.of("/v1/cases/" + caseId, "/v1/cases/" + caseId + "/timeline")) {
            for (String reader : List.of(citizen(), other, owner)) {
                as(reader).get(path).then().statusCode(404);
            }
            for (String reader : List.of(member, agency, forum.secretary())) {
                as(reader).get(path).then().statusCode(200);
            }
        }
        for (String path : List.of(
                "/v1/resolutions/" + resolution,
                "/v1/resolutions/" + resolution + "/timeline",
                "/v1/resolutions/" + resolution + "/evidence")) {
            for (String reader : List.of(citizen(), other, agency)) {
                as(reader).get(path).then().statusCode(404);
            }
            for (String reader : List.of(member, owner, forum.secretary())) {
                as(reader).get(path).then().statusCode(200);
            }
        }
        String cases = "/v1/cases?county=" + forum.county;
        String resolutions = "/v1/resolutions?county=" + forum.county;
        given().get(cases).then().statusCode(200).body("items", empty());
        as(other).get(cases).then().body("items", empty());
        as(agency).get(cases).then().body("items.id", contains(caseId));
        as(member).get(cases).then().body("items.id", contains(caseId));
        given().get(resolutions).then().statusCode(200).body("items", empty());
        as(owner).get(resolutions).then().body("items.id", contains(resolution));
        as(member).get(resolutions).then().body("items.id", contains(resolution));

        var events = PublishedEvents.on("hamgara.forum");
        for (String subject : List.of(caseId, resolution)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(subject)))
                            .isNotEmpty()
                            .allSatisfy(event -> assertThat(
                                            event.data().path("private").asBoolean())
                                    .isTrue()));
        }
    }

    @Test
    void letsMembersAloneTakePartWhereOthersOnlyRead() {
        Forum forum = Forum.opened(Map.of("visibility", "VISIBLE_ONLY"));
        String member = Given.somebody().bearer();

        post(member, "/v1/proposals", forum.proposal("SPORT", "پیش از عضویت"))
                .then()
                .statusCode(403)
                .body("code", equalTo("MEMBERSHIP_NEEDED"));
        join(forum, member);
        String proposal = forum.published(member, "SPORT", "پس از عضویت");

        given().get("/v1/proposals/" + proposal).then().statusCode(200);
        support(citizen(), proposal, "JOIN").then().statusCode(403).body("code", equalTo("MEMBERSHIP_NEEDED"));
        String handle = as(forum.secretary())
                .get("/v1/halls/" + forum.hall + "/members")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].handle");
        as(member).get("/v1/participants/me?hall=" + forum.hall).then().body("handle", equalTo(handle));
        as(forum.secretary())
                .delete("/v1/halls/" + forum.hall + "/members/" + handle)
                .then()
                .statusCode(204);
        support(member, proposal, "JOIN").then().statusCode(403);
    }

    @Test
    void letsOnePersonInWithEachInvitation() {
        Forum forum = Forum.opened(Map.of("visibility", "VISIBLE_ONLY"));
        String code = invitation(forum);

        post(citizen(), "/v1/halls/join", Map.of()).then().statusCode(403).body("code", equalTo("INVITATION_NEEDED"));
        post(citizen(), "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
        post(citizen(), "/v1/halls/join", Map.of("code", code))
                .then()
                .statusCode(410)
                .body("code", equalTo("INVITATION_GONE"));
    }

    @Test
    void takesNothingWhileItIsSuspended() {
        Forum forum = Forum.withThreshold(5);
        String hall = "/v1/halls/" + forum.hall;
        String proposal = forum.published(citizen(), "SPORT", "پیش از تعلیق");
        change(forum.governor(), hall, "suspend", Map.of("reason", "تعمیر"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SUSPENDED"));

        support(citizen(), proposal, "JOIN").then().statusCode(409).body("code", equalTo("HALL_NOT_ACTIVE"));
        given().get("/v1/proposals/" + proposal).then().statusCode(200);
        change(forum.governor(), hall, "archive", Map.of("reason", "پایان"))
                .then()
                .statusCode(200);
        change(forum.governor(), hall, "activate", Map.of("reason", "باز"))
                .then()
                .statusCode(409)
                .body("code", equalTo("HALL_STATUS_WRONG"))
                .body("allowed", empty());
        change(Tokens.of("governor").county("0601").bearer(), hall, "activate", Map.of("reason", "باز"))
                .then()
                .statusCode(403);
    }

    @Test
    void countsItsActiveMembersOnceADay() {
        ClockAt clock = ClockAt.tehran("2027-02-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "smallestCell", 2));
        String proposal = forum.published(citizen(), "SPORT", "شمارش");
        String twice = Given.somebody().bearer();
        support(twice, proposal, "JOIN");
        support(twice, proposal, "HELP");

        clock.moveTo("2027-02-02T10:00");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> given().get("/v1/halls/" + forum.hall)
                        .then()
                        .body("countedOn", equalTo("2027-02-02"))
                        .body("activeMembers", equalTo(2)));
        clock.moveTo("2028-02-03T10:00");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> given().get("/v1/halls/" + forum.hall).then().body("activeMembers", equalTo(0)));
    }

    private static String resolved(Forum forum, String caseId) {
        forum.workingGroup().then().statusCode(201);
        return post(
                        forum.secretary(),
                        "/v1/resolutions",
                        Map.of(
                                "caseId", caseId,
                                "workingGroup", "WG-EDU",
                                "text", "حیاط باز شود",
                                "indicator", "یک مدرسه",
                                "ownerAgency", "EDUCATION",
                                "dueOn", "2099-06-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String seenBy(String reader, Forum forum) {
        return as(reader).get("/v1/halls?county=" + forum.county).asString()
                + as(reader).get("/v1/proposals?limit=100&hall=" + forum.hall).asString();
    }

    private static String invitation(Forum forum) {
        return post(forum.secretary(), "/v1/halls/" + forum.hall + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static void join(Forum forum, String person) {
        post(person, "/v1/halls/join", Map.of("code", invitation(forum)))
                .then()
                .statusCode(201)
                .body("hallId", equalTo(forum.hall));
    }
}
