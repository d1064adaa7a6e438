package hamgara.forum.agencycase;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CaseTest {

    @Inject
    DataSource database;

    private static final Map<String, String> WHY = Map.of("reason", "سالن‌ها در اختیار ما نیست");

    @Test
    void goesFromOpenToAnsweredAndAnswersTheProposal() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String officer = forum.officer("SPORT_YOUTH");

        change(officer, path, "acknowledge", Map.of()).then().statusCode(200).body("state", equalTo("ACKNOWLEDGED"));
        change(officer, path, "acknowledge", Map.of()).then().statusCode(409).body("code", equalTo("CASE_NOT_WAITING"));
        change(officer, path, "answer", Map.of("decision", "ACCEPT_IN_PART", "reason", "دو روز در هفته ممکن است"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ANSWERED"))
                .body("answer.decision", equalTo("ACCEPT_IN_PART"))
                .body("answer.inTime", equalTo(true));
        change(officer, path, "answer", Map.of("decision", "REJECT", "reason", "نه"))
                .then()
                .statusCode(409);

        String proposal = given().get(path).path("proposalId");
        given().get("/v1/proposals/" + proposal).then().body("state", equalTo("ANSWERED"));
        given().get(path + "/timeline")
                .then()
                .body("items.step", contains("OPENED", "ACKNOWLEDGED", "ANSWERED"))
                .body("items[0].role", nullValue())
                .body("items[2].role", equalTo("agency-officer"))
                .body("items[2].agency", equalTo("SPORT_YOUTH"));
        var events = PublishedEvents.on("hamgara.forum");
        UUID subject = UUID.fromString(path.substring("/v1/cases/".length()));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(subject))
                        .extracting(event -> event.type())
                        .containsExactly(
                                "hamgara.forum.case-opened.v1",
                                "hamgara.forum.case-acknowledged.v1",
                                "hamgara.forum.case-answered.v1"));
        assertThat(events.ofSubject(subject).getLast().data().toString()).doesNotContain("هفته");
    }

    @Test
    void answersNothingWithoutAReason() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        change(forum.officer("SPORT_YOUTH"), path, "answer", Map.of("decision", "REJECT", "reason", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void answersNothingWithoutAReasonEvenInTheDatabase() {
        Forum forum = Forum.withThreshold(1);
        String id = forum.qualified("SPORT", 1);
        String path = "/v1/cases/" + id;
        String answered = "update agency_case set state = 'ANSWERED', answered_at = now(), decision = 'REJECT'";
        refused(answered + " where id = '" + id + "'", "agency_case_check");

        change(forum.officer("SPORT_YOUTH"), path, "answer", Map.of("decision", "REJECT", "reason", "سالن پر است"))
                .then()
                .statusCode(200);
        refused("update agency_case set reason = null where id = '" + id + "'", "agency_case_check");
        refused("update case_answer set reason = ' ' where case_id = '" + id + "'", "case_answer_reason_check");
    }

    private void refused(String change, String constraint) {
        assertThatThrownBy(() -> Given.change(database, change)).hasMessageContaining(constraint);
    }

    @Test
    void belongsToTheOfficersOfItsAgencyAndCounty() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);

        change(forum.officer("EDUCATION"), path, "acknowledge", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_YOUR_AGENCY"));
        String elsewhere =
                Tokens.of("agency-officer").county("0614").agency("SPORT_YOUTH").bearer();
        change(elsewhere, path, "acknowledge", Map.of()).then().statusCode(403);
        change(citizen(), path, "acknowledge", Map.of()).then().statusCode(403);
        String headOfAll = Tokens.of("agency-head").agency("SPORT_YOUTH").bearer();
        change(headOfAll, path, "acknowledge", Map.of()).then().statusCode(200);
    }

    @Test
    void changesOnlyTheVersionTheOfficerHasSeen() {
        Forum forum = Forum.withThreshold(1);
        String path = "/v1/cases/" + forum.qualified("SPORT", 1);
        String officer = forum.officer("SPORT_YOUTH");
        String seen = etag(path);

        as(officer).post(path + "/acknowledge").then().statusCode(428);
        as(officer).header("If-Match", seen).post(path + "/acknowledge").then().statusCode(200);
        as(officer)
                .header("If-Match", seen)
                .body(WHY)
                .post(path + "/extend")
                .then()
                .statusCode(412);
    }

    @Test
    void isFoundByAgencyStateAndCounty() {
        Forum forum = Forum.withThreshold(1);
        String sport = forum.qualified("SPORT", 1);
        String school = forum.qualified("EDUCATION", 1);

        given().get("/v1/cases?county=" + forum.county).then().body("items.id", contains(school, sport));
        given().get("/v1/cases?agency=EDUCATION&state=OPEN&county=" + forum.county)
                .then()
                .body("items.id", contains(school));
        given().get("/v1/cases?overdue=true&county=" + forum.county).then().body("items.id", not(hasItem(school)));
        given().get("/v1/cases/" + UUID.randomUUID()).then().statusCode(404).body("code", equalTo("CASE_NOT_FOUND"));
    }
}
