package hamgara.forum.follow;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.notice.Ear;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class FollowTest {

    @Inject
    DataSource database;

    @Test
    void tellsWhoFollowsOnceOfAllThatBelongsToIt() {
        Forum forum = Forum.withThreshold(2);
        String proposal = forum.published(citizen(), "SPORT", "زمین ورزش " + UUID.randomUUID());
        Ear near = new Ear()
                .follow("PROPOSAL", proposal)
                .follow("HALL", forum.hall)
                .follow("COUNTY", forum.county);
        Ear ofTopic = new Ear().follow("TOPIC", "SPORT");
        Ear far = new Ear().follow("HALL", Forum.withThreshold(2).hall);
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        String caseId = support(citizen(), proposal, "JOIN")
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        change(forum.officer("SPORT_YOUTH"), "/v1/cases/" + caseId, "acknowledge", Map.of())
                .then()
                .statusCode(200);

        assertThat(near.newsUntil("case-acknowledged"))
                .filteredOn(news -> news.startsWith("case-"))
                .containsExactly("case-acknowledged", "case-opened");
        near.notices()
                .then()
                .body("items[0].kind", equalTo("CASE"))
                .body("items[0].objectId", equalTo(caseId))
                .body("items[0].words", equalTo("دستگاه پرونده را پذیرفت"))
                .body("items[0].read", is(false));
        assertThat(ofTopic.newsUntil("case-acknowledged")).contains("case-opened");
        assertThat(far.news()).noneMatch(news -> news.startsWith("case-"));
    }

    @Test
    void tellsWhoFollowsTheAreaOrTheTopicAround() {
        Forum forum = Forum.withThreshold(1);
        String district = area(forum, "02");
        String village = area(forum, "0201");
        String other = area(forum, "03");
        String topic =
                "T_" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).replaceAll("[^A-F]", "");
        Map<String, Object> term =
                Map.of("parent", "SPORT", "weight", 50, "reason", "تازه", "names", Map.of("fa", "شنا"));
        post(
                        Tokens.of("admin").bearer(),
                        "/v1/topics",
                        Map.of("code", topic, "usualAgency", "SPORT_YOUTH", "topic", term))
                .then()
                .statusCode(201);
        Ear around = new Ear().follow("AREA", district);
        Ear beside = new Ear().follow("AREA", other);
        Ear ofParent = new Ear().follow("TOPIC", "SPORT");
        Map<String, Object> body = forum.proposal(topic, "استخر روستا " + UUID.randomUUID());
        body.put("areaCode", village);
        String proposal = post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        support(citizen(), proposal, "JOIN").then().statusCode(200);

        assertThat(around.newsUntil("case-opened")).contains("proposal-published");
        assertThat(ofParent.newsUntil("case-opened")).contains("proposal-published");
        assertThat(beside.news()).isEmpty();
    }

    /// News of a kind that nobody knows stands for any that cannot be spread.
    @Test
    void isToldAlthoughEarlierNewsCannotBe() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        Ear ear = new Ear().follow("HALL", forum.hall);
        Given.change(database, """
            insert into news (news, kind, object, happened_at)
            values ('broken', 'NO_SUCH_KIND', '%s', now())""".formatted(UUID.randomUUID()));
        try {
            forum.published(citizen(), "SPORT", "پس از خبری شکسته " + UUID.randomUUID());
            assertThat(ear.newsUntil("proposal-published")).isNotEmpty();
        } finally {
            Given.change(database, "delete from news where news = 'broken'");
        }
    }

    @Test
    void isForAnybodyWhoIsSignedIn() {
        Forum forum = Forum.withThreshold(50);
        for (String role : List.of("auditor", "venue-operator", "governor")) {
            String person = Tokens.of(role).bearer();
            as(person).put("/v1/follows/HALL/" + forum.hall).then().statusCode(200);
            as(person).get("/v1/notices").then().statusCode(200);
            as(person).get("/v1/participants/me/data").then().body("data.follows.id", contains(forum.hall));
        }
    }

    private static String area(Forum forum, String rest) {
        String code = forum.county + rest;
        PublishedEvents.publish(
                "hamgara.card", "hamgara.card.area-drawn.v1", UUID.randomUUID(), """
                    {"code": "%s", "level": "TOWN", "names": {"fa": "محدودهٔ %s"}, "version": 1}""".formatted(code, code));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(citizen()).put("/v1/follows/AREA/" + code).statusCode() == 200);
        return code;
    }

    @Test
    void tellsNothingOnceItIsLeft() {
        Forum forum = Forum.withThreshold(50);
        Ear left = new Ear().follow("HALL", forum.hall);
        Ear staying = new Ear().follow("HALL", forum.hall);
        as(left.person).delete("/v1/follows/HALL/" + forum.hall).then().statusCode(204);
        as(left.person)
                .get("/v1/follows/HALL/" + forum.hall)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOLLOWED"));

        forum.published(citizen(), "SPORT", "پس از رفتن " + UUID.randomUUID());

        assertThat(staying.newsUntil("proposal-published")).isNotEmpty();
        assertThat(left.news()).isEmpty();
    }

    @Test
    void listsWhatOneFollowsToOneselfAlone() {
        Forum forum = Forum.withThreshold(50);
        Ear ear = new Ear()
                .follow("HALL", forum.hall)
                .follow("COUNTY", forum.county)
                .follow("HALL", forum.hall);

        as(ear.person)
                .get("/v1/follows")
                .then()
                .body("items.kind", contains("COUNTY", "HALL"))
                .body("items.id", contains(forum.county, forum.hall));
        given().get("/v1/follows").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PROPOSAL/0198c0de-0000-7000-8000-00000000000b", "PROPOSAL/nonsense", "TOPIC/NO_SUCH_TOPIC"})
    void refusesWhatIsNotThere(String what) {
        as(citizen()).put("/v1/follows/" + what).then().statusCode(404).body("code", equalTo("NOTHING_TO_FOLLOW"));
    }

    @Test
    void endsTheNewsOfAPrivateHallWithMembership() {
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE"));
        Ear stranger = new Ear();
        as(stranger.person).put("/v1/follows/HALL/" + forum.hall).then().statusCode(404);
        Ear member = new Ear();
        Ear other = new Ear();
        join(forum, member);
        join(forum, other);
        member.follow("HALL", forum.hall);
        other.follow("HALL", forum.hall);
        forum.published(other.person, "SPORT", "نخست " + UUID.randomUUID());
        assertThat(member.newsUntil("proposal-published")).hasSize(1);
        other.newsUntil("proposal-published");

        as(member.person)
                .delete("/v1/halls/" + forum.hall + "/members/me")
                .then()
                .statusCode(204);
        forum.published(other.person, "SPORT", "دوم " + UUID.randomUUID());
        await().atMost(Duration.ofSeconds(60)).until(() -> other.news().size() == 2);

        assertThat(member.news()).isEmpty(); // what was told is told no more
        join(forum, member);
        assertThat(member.news()).hasSize(1); // and what happened meanwhile was never told
    }

    @Test
    void isForgottenWithTheRest() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        Ear ear = new Ear().hears("DAILY", "fa").follow("HALL", forum.hall);
        String pseudonym = Given.value(database, "select person from follow where object = '" + forum.hall + "'");
        as(ear.person).get("/v1/participants/me/data").then().body("data.follows.id", everyItem(equalTo(forum.hall)));

        post(ear.person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);

        for (String table : List.of("follow", "notice", "notice_setting")) {
            assertThat(Given.value(database, "select count(*) from " + table + " where person = '" + pseudonym + "'"))
                    .isEqualTo("0");
        }
    }

    private static void join(Forum forum, Ear ear) {
        String code = post(forum.secretary(), "/v1/halls/" + forum.hall + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(ear.person, "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
    }
}
