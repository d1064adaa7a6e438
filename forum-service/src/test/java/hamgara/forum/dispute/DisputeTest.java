package hamgara.forum.dispute;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

    private static void own(Response answer) {
        answer.then().statusCode(403).body("code", equalTo("DISPUTE_IS_OWN"));
    }

    private static Response raise(Resolved of, String person) {
        return post(person, of.path + "/disputes", Map.of("lang", "fa", "reason", "حیاط سه مدرسه هنوز بسته است"));
    }
}
