package hamgara.forum.dispute;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class DisputeTest {

    private static final Map<String, Object> UPHELD = Map.of("upheld", true, "reason", "سه حیاط بسته است");

    @Inject
    DataSource database;

    @Test
    void isOnceForASupporter() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of());
        String supporter = of.supporter();
        String other =
                Tokens.of("citizen").subject("other-" + UUID.randomUUID()).bearer();
        Forum.support(other, given().get(of.path).path("proposalId"), "JOIN")
                .then()
                .statusCode(200);
        of.claimed();
        raise(of, supporter).then().statusCode(409).body("code", equalTo("RESOLUTION_STATE_WRONG"));
        of.verified(clock, "2026-12-20");

        raise(of, citizen()).then().statusCode(403).body("code", equalTo("DISPUTER_NOT_SUPPORTER"));
        raise(of, supporter).then().statusCode(201).body("person", nullValue());
        given().get(of.path).then().body("state", equalTo("DISPUTED"));
        raise(of, supporter).then().statusCode(409).body("code", equalTo("DISPUTED_ONCE"));
        raise(of, other).then().statusCode(201);

        of.move("decide-dispute", UPHELD).then().statusCode(403).body("code", equalTo("VERIFIER_FROM_OWNER"));
        of.move(forum.secretary(), "decide-dispute", UPHELD)
                .then()
                .statusCode(200)
                .body("items.upheld", contains(true, true));
        given().get(of.path).then().body("state", equalTo("IN_PROGRESS")).body("progress", equalTo(99f));
        of.move("claim-done", Map.of()).then().statusCode(200);
        of.verified(clock, "2027-01-20");
        raise(of, supporter).then().statusCode(409).body("code", equalTo("DISPUTED_ONCE"));
    }

    @Test
    void isForThoseWhoAskedForItBeforeItWasVerified() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "EDUCATION", "حیاطی که پس از تأیید دیده شد");
        Resolved of = Resolved.adopted(forum, Map.of("proposalId", proposal));
        String before = of.supporter();
        of.claimed().verified(clock, "2026-12-20"); // on 1 January at ten
        clock.moveTo("2027-01-01T10:01");
        String after = of.supporter();

        raise(of, after).then().statusCode(403).body("code", equalTo("DISPUTER_NOT_SUPPORTER"));
        raise(of, before).then().statusCode(201);
        raise(of, after).then().statusCode(403); // nor among those who join a dispute
        raise(of, author).then().statusCode(201);

        of.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);
        of.move("claim-done", Map.of()).then().statusCode(200);
        of.verified(clock, "2027-01-20");
        raise(of, after).then().statusCode(201); // was there the second time
    }

    @Test
    void isDismissedByNobodyWhoVerifiedOrDisputedIt() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Resolved.hallWithGroup();
        Resolved of = Resolved.adopted(forum, Map.of());
        String supporter = Tokens.of("citizen", "hall-secretary")
                .subject("supporter-" + UUID.randomUUID())
                .county(forum.county)
                .bearer();
        Forum.support(supporter, given().get(of.path).path("proposalId"), "JOIN")
                .then()
                .statusCode(200);
        of.claimed();
        String session = Resolved.met(clock, forum, "2026-12-20");
        String hand = "hand-" + UUID.randomUUID();
        String verifier =
                Tokens.of("governor").subject(hand).county(forum.county).bearer();
        of.move(verifier, "verify", Map.of("sessionId", session)).then().statusCode(200);
        raise(of, supporter).then().statusCode(201);
        Map<String, Object> dismissed = Map.of("upheld", false, "reason", "بازدید شد و باز بود");

        own(of.move(verifier, "decide-dispute", dismissed));
        own(of.move(supporter, "decide-dispute", dismissed));
        assertThatThrownBy(() -> Given.change(
                        database,
                        "update dispute set decided_by_person = person where resolution_id = '" + of.id + "'"))
                .hasMessageContaining("violates check constraint");
        post(supporter, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        own(of.move(supporter, "decide-dispute", dismissed));
        of.move(forum.secretary(), "decide-dispute", dismissed).then().statusCode(200);
        given().get(of.path).then().body("state", equalTo("DONE_VERIFIED"));
        given().get(of.path + "/timeline").then().body("items.step", not(hasItem("DISPUTE_UPHELD")));
        assertThat(given().get(of.path + "/disputes").asString()).doesNotContain("person");
    }

    @Test
    void endsWithTheDaysOfThePolicy() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 3));
        forum.workingGroup().then().statusCode(201);
        Resolved of = Resolved.adopted(forum, Map.of());
        String supporter = of.supporter();
        of.claimed().verified(clock, "2026-12-20"); // on 1 January
        clock.moveTo("2027-01-05T00:01");

        raise(of, supporter)
                .then()
                .statusCode(409)
                .body("code", oneOf("DISPUTE_OVER", "RESOLUTION_STATE_WRONG")); // the watch may have closed it
    }

    /// A whole never stands as verified, nor is it closed, while a part of it may have to be done again.
    @Test
    void opensAgainWhateverItIsAPartOf() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved middle = Resolved.adopted(forum, Map.of("parentId", whole.id));
        Resolved part = Resolved.adopted(forum, Map.of("parentId", middle.id));
        String ofPart = part.supporter();
        String ofMiddle = middle.supporter();
        part.claimed().verified(clock, "2026-12-20");
        middle.claimed().verified(clock, "2027-01-10");
        whole.claimed().verified(clock, "2027-01-31");
        raise(part, ofPart).then().statusCode(201);
        raise(middle, ofMiddle).then().statusCode(201);
        clock.moveTo("2027-04-20T10:00"); // nobody can dispute the whole any more
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.value(
                                database,
                                "select coalesce(look_at > '2027-04-20T06:30Z', true) from resolution where id = '"
                                        + whole.id + "'")
                        .equals("t"));
        stands(whole, "DONE_VERIFIED");

        part.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);

        stands(part, "IN_PROGRESS");
        stands(middle, "DISPUTED"); // its own dispute is still to be decided
        stands(whole, "IN_PROGRESS");
        given().get(whole.path + "/timeline")
                .then()
                .body("items.step", hasItem("REOPENED"))
                .body("items.step", not(hasItem("CLOSED")));
        middle.move(forum.secretary(), "decide-dispute", Map.of("upheld", false, "reason", "بازدید شد"))
                .then()
                .statusCode(409)
                .body("code", equalTo("PARTS_OPEN"));
        middle.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);
        stands(middle, "IN_PROGRESS");
    }

    /// Nothing above what was given up counts on the parts of that.
    @Test
    void leavesAloneWhatIsAboveSomethingThatWasGivenUp() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved middle = Resolved.adopted(forum, Map.of("parentId", whole.id));
        Resolved part = Resolved.adopted(forum, Map.of("parentId", middle.id));
        String supporter = part.supporter();
        part.claimed().verified(clock, "2026-12-20");
        middle.move(forum.secretary(), "cancel", Map.of("reason", "به شهرداری سپرده شد"))
                .then()
                .statusCode(200);
        whole.claimed().verified(clock, "2027-01-10");
        raise(part, supporter).then().statusCode(201);

        part.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);

        stands(part, "IN_PROGRESS");
        stands(middle, "CANCELLED");
        stands(whole, "DONE_VERIFIED");
    }

    /// Whoever disputes a part in its last moment may come while the whole is being closed.
    @Test
    void opensAgainWhatWasClosedMeanwhile() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Resolved whole = Resolved.adopted(forum, Map.of());
        Resolved part = Resolved.adopted(forum, Map.of("parentId", whole.id));
        String supporter = part.supporter();
        part.claimed().verified(clock, "2026-12-20");
        whole.claimed().verified(clock, "2027-01-10");
        raise(part, supporter).then().statusCode(201);
        Given.change(database, "update resolution set state = 'CLOSED' where id = '" + whole.id + "'");

        part.move(forum.secretary(), "decide-dispute", UPHELD).then().statusCode(200);

        stands(whole, "IN_PROGRESS");
    }

    private static void stands(Resolved of, String state) {
        given().get(of.path).then().body("state", equalTo(state));
    }

    private static void own(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("DISPUTE_IS_OWN"));
    }

    private static Response raise(Resolved of, String person) {
        return post(person, of.path + "/disputes", Map.of("lang", "fa", "reason", "حیاط سه مدرسه هنوز بسته است"));
    }
}
