package hamgara.forum.notice;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.resolution.Resolved;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OutcomeNewsTest {

    @Test
    void tellsOfAnAnswerWhoWroteOrSupportsTheProposal() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withThreshold(4);
        Ear author = new Ear();
        Ear supporter = new Ear();
        Ear follower = new Ear();
        Ear gone = new Ear();
        Ear off = new Ear().hears("OFF", "fa");
        String proposal = forum.published(author.person, "SPORT", "خبر پاسخ " + UUID.randomUUID());
        support(gone.person, proposal, "JOIN").then().statusCode(200);
        support(supporter.person, proposal, "JOIN").then().statusCode(200);
        support(follower.person, proposal, "JOIN").then().statusCode(200);
        String id = support(off.person, proposal, "JOIN")
                .then()
                .statusCode(200)
                .extract()
                .path("caseId");
        follower.follow("CASE", id);
        as(gone.person)
                .delete("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(200);

        change(
                        forum.officer("SPORT_YOUTH"),
                        "/v1/cases/" + id,
                        "answer",
                        Map.of("decision", "ACCEPT", "reason", "آماده است"))
                .then()
                .statusCode(200);

        assertThat(supporter.newsUntil("case-answered")).containsExactly("case-answered");
        assertThat(author.newsUntil("case-answered")).containsExactly("case-answered");
        assertThat(follower.newsUntil("case-answered")).containsOnlyOnce("case-answered");
        assertThat(gone.news()).isEmpty();
        assertThat(off.news()).isEmpty();
    }

    @Test
    void tellsThemOfAMilestoneThatWasReached() {
        ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Resolved.hallWithGroup();
        Ear author = new Ear();
        Ear supporter = new Ear();
        String proposal = forum.published(author.person, "EDUCATION", "خبر گام " + UUID.randomUUID());
        support(supporter.person, proposal, "JOIN").then().statusCode(200);
        Resolved of = Resolved.adopted(forum, Map.of("proposalId", proposal)).started();
        Ear follower = new Ear().follow("RESOLUTION", of.id);
        String milestone = of.path + "/milestones/" + UUID.randomUUID();
        as(forum.secretary())
                .body(Map.of("title", "پنج حیاط باز شد", "dueOn", "2027-03-01", "mandatory", false))
                .put(milestone)
                .then()
                .statusCode(200);

        post(of.owner(), milestone + "/meet", Map.of("metOn", "2026-12-20"))
                .then()
                .statusCode(200);

        assertThat(supporter.newsUntil("resolution-milestone-met")).containsExactly("resolution-milestone-met");
        assertThat(author.newsUntil("resolution-milestone-met")).containsExactly("resolution-milestone-met");
        assertThat(follower.newsUntil("resolution-milestone-met")).containsOnlyOnce("resolution-milestone-met");
        supporter
                .hears("AT_ONCE", "en")
                .notices()
                .then()
                .body("items[0].words", org.hamcrest.Matchers.equalTo("A milestone of a resolution was reached"));
    }

    @Test
    void tellsThemThatItIsDoneAndThatItIsNotDoneAfterAll() {
        ClockAt clock = ClockAt.tehran("2026-12-01T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "disputeDays", 60));
        forum.workingGroup().then().statusCode(201);
        Ear author = new Ear();
        Ear supporter = new Ear();
        String proposal = forum.published(author.person, "EDUCATION", "خبر انجام " + UUID.randomUUID());
        support(supporter.person, proposal, "JOIN").then().statusCode(200);
        Resolved whole = Resolved.adopted(forum, Map.of("proposalId", proposal));
        Resolved part = Resolved.adopted(forum, Map.of("parentId", whole.id));
        String ofPart = part.supporter();
        part.claimed().verified(clock, "2026-12-20");

        whole.claimed().verified(clock, "2027-01-10");
        assertThat(supporter.newsUntil("resolution-verified")).containsExactly("resolution-verified");
        assertThat(author.newsUntil("resolution-verified")).containsExactly("resolution-verified");

        post(ofPart, part.path + "/disputes", Map.of("lang", "fa", "reason", "هنوز بسته است"))
                .then()
                .statusCode(201);
        part.move(forum.secretary(), "decide-dispute", Map.of("upheld", true, "reason", "بازدید شد"))
                .then()
                .statusCode(200);
        assertThat(supporter.newsUntil("resolution-reopened")).containsOnlyOnce("resolution-reopened");
        assertThat(author.newsUntil("resolution-reopened")).containsOnlyOnce("resolution-reopened");
    }
}
