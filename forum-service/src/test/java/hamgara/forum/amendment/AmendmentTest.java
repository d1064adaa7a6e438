package hamgara.forum.amendment;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.notice.Ear;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class AmendmentTest {

    @Inject
    DataSource database;

    @Test
    void becomesTheNextWordingWhenAnAuthorAgrees() {
        String author = citizen();
        String proposal = proposal(Forum.withThreshold(5), author);
        String amendment = proposed(citizen(), proposal, 1);

        change(citizen(), amendment, "accept", Map.of()).then().statusCode(403).body("code", equalTo("NOT_THE_AUTHOR"));
        change(author, amendment, "accept", Map.of()).then().statusCode(200).body("state", equalTo("ACCEPTED"));

        given().get(proposal)
                .then()
                .body("textVersion", equalTo(2))
                .body("whoBenefits", equalTo("نوجوانان و سالمندان"));
        given().get(proposal + "/versions")
                .then()
                .body("items[1].sourceId", equalTo(amendment.substring(amendment.lastIndexOf('/') + 1)));
        change(author, amendment, "reject", Map.of("reason", "دیر"))
                .then()
                .statusCode(409)
                .body("code", equalTo("AMENDMENT_STATE_WRONG"))
                .body("from", equalTo("ACCEPTED"))
                .body("allowed", empty());
    }

    @Test
    void asksForRebaseWhenTheBaseIsOld() {
        String author = citizen();
        String other = citizen();
        String proposal = proposal(Forum.withThreshold(5), author);
        String amendment = proposed(other, proposal, 1);
        as(author)
                .header("If-Match", etag(proposal))
                .body(Map.of("title", "حیاط باز، محلهٔ شاد"))
                .patch(proposal)
                .then()
                .statusCode(200);

        change(author, amendment, "accept", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("AMENDMENT_BASE_STALE"))
                .body("textVersion", equalTo(2));
        post(other, proposal + "/amendments", words(1))
                .then()
                .statusCode(409)
                .body("code", equalTo("AMENDMENT_BASE_STALE"));
        rebased(author, amendment, 2).then().statusCode(403).body("code", equalTo("NOT_YOUR_AMENDMENT"));
        rebased(other, amendment, 2).then().statusCode(200).body("baseVersion", equalTo(2));
        change(author, amendment, "accept", Map.of()).then().statusCode(200);
        given().get(proposal).then().body("title", equalTo("حیاط باز، محلهٔ شاد"));
    }

    @Test
    void mayStandOnItsOwnWhenItWasNotTakenOver() {
        String author = citizen();
        String other = citizen();
        String proposal = proposal(Forum.withThreshold(5), author);
        String amendment = proposed(other, proposal, 1);

        change(other, amendment, "promote", Map.of())
                .then()
                .statusCode(409)
                .body("allowed", contains("ACCEPTED", "REJECTED", "WITHDRAWN"));
        change(author, amendment, "reject", Map.of("reason", "سرایدار نمی‌تواند"))
                .then()
                .statusCode(200)
                .body("decisionReason", equalTo("سرایدار نمی‌تواند"));
        change(author, amendment, "promote", Map.of()).then().statusCode(403);
        String own = change(other, amendment, "promote", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("PROMOTED"))
                .body("promotedTo", notNullValue())
                .extract()
                .path("promotedTo");

        as(other)
                .get("/v1/proposals/" + own)
                .then()
                .body("mine", equalTo(true))
                .body("whoBenefits", equalTo("نوجوانان و سالمندان"));
        given().get(proposal).then().body("textVersion", equalTo(1));
    }

    @Test
    void isObsoleteOnceItsProposalIsNotOpen() {
        String author = citizen();
        String proposal = proposal(Forum.withThreshold(5), author);
        String amendment = proposed(citizen(), proposal, 1);
        change(author, proposal, "withdraw", Map.of("reason", "DONE")).then().statusCode(200);

        given().get(amendment).then().body("state", equalTo("OBSOLETE"));
        given().get(proposal + "/amendments").then().body("items.state", contains("OBSOLETE"));
        change(author, amendment, "accept", Map.of()).then().statusCode(409);
        post(citizen(), proposal + "/amendments", words(1))
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"));
    }

    @Test
    void leavesTheWordsAloneThatPeopleSupport() {
        String author = citizen();
        String proposal = proposal(Forum.withThreshold(5), author);
        String amendment = proposed(citizen(), proposal, 1);
        support(citizen(), proposal.substring(proposal.lastIndexOf('/') + 1), "JOIN")
                .then()
                .statusCode(200);

        change(author, amendment, "accept", Map.of())
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_HAS_SUPPORT"));
        given().get(amendment).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void endsEverySupportWithTheOldWordsWhereThePolicySaysSo() {
        String author = citizen();
        String proposal = proposal(Forum.withPolicy(Map.of("supportThreshold", 5, "afterSupport", "RESET")), author);
        String amendment = proposed(citizen(), proposal, 1);
        String supporter = citizen();
        String id = proposal.substring(proposal.lastIndexOf('/') + 1);
        support(supporter, id, "JOIN").then().body("supporters", equalTo(1));

        change(author, amendment, "accept", Map.of()).then().statusCode(200);
        given().get(proposal).then().body("supporters", equalTo(0)).body("textVersion", equalTo(2));
        support(supporter, id, "JOIN").then().body("supporters", equalTo(1));
    }

    @Test
    void isDecidedOnce() throws Exception {
        String author = citizen();
        String amendment = proposed(citizen(), proposal(Forum.withThreshold(5), author), 1);
        String seen = etag(amendment);
        var together = new CyclicBarrier(2);
        Callable<Integer> accept = () -> {
            together.await();
            return as(author)
                    .header("If-Match", seen)
                    .post(amendment + "/accept")
                    .statusCode();
        };

        try (var authors = Executors.newFixedThreadPool(2)) {
            assertThat(authors.invokeAll(List.of(accept, accept)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void doesNotComeBackAsAProposalOnceOutOfSight() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String other = citizen();
        String proposal = proposal(forum, author);
        String amendment = proposed(other, proposal, 1);
        change(author, amendment, "reject", Map.of("reason", "نه")).then().statusCode(200);
        String etag = etag(amendment);
        act(moderator(forum), amendment.substring(amendment.lastIndexOf('/') + 1), judgement("HIDE", "DIGNITY"));

        as(other)
                .header("If-Match", etag)
                .body(Map.of())
                .post(amendment + "/promote")
                .then()
                .statusCode(404)
                .body("code", equalTo("AMENDMENT_NOT_FOUND"));
    }

    @Test
    void isNeitherRejectedNorRebasedOnceOutOfSight() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String other = citizen();
        String amendment = proposed(other, proposal(forum, author), 1);
        String etag = etag(amendment);
        act(moderator(forum), amendment.substring(amendment.lastIndexOf('/') + 1), judgement("REMOVE", "DIGNITY"));

        as(author)
                .header("If-Match", etag)
                .body(Map.of("reason", "نه"))
                .post(amendment + "/reject")
                .then()
                .statusCode(404)
                .body("code", equalTo("AMENDMENT_NOT_FOUND"));
        as(other)
                .header("If-Match", etag)
                .body(words(1))
                .put(amendment)
                .then()
                .statusCode(404)
                .body("code", equalTo("AMENDMENT_NOT_FOUND"));
    }

    @Test
    void isToldToTheAuthors() {
        Ear author = new Ear();
        Ear other = new Ear();

        proposed(other.person, proposal(Forum.withThreshold(50), author.person), 1);

        assertThat(author.newsUntil("amendment-proposed")).containsExactly("amendment-proposed");
        assertThat(other.news()).isEmpty();
    }

    @Test
    void isToldToTheAuthorsOnceItIsShownWhereWordsAreReadFirst() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        Ear author = new Ear();
        Ear follower = new Ear();
        String proposal = proposal(forum, author.person);
        follower.follow("PROPOSAL", proposal.substring(proposal.lastIndexOf('/') + 1));
        readFirst(forum);
        String amendment = proposed(citizen(), proposal, 1);
        String id = amendment.substring(amendment.lastIndexOf('/') + 1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.value(database, "select count(*) from news where object = '" + id + "'")
                        .equals("0"));
        assertThat(author.news()).isEmpty();

        decide(forum, moderator(forum), id, judgement("SHOW", "OTHER"));
        assertThat(author.newsUntil("amendment-shown")).containsExactly("amendment-shown");
        assertThat(follower.newsUntil("amendment-shown")).containsExactly("amendment-shown");

        act(moderator(forum), id, judgement("HIDE", "SPAM"));
        act(moderator(forum), id, judgement("SHOW", "OTHER"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.value(database, "select count(*) from news where object = '" + id + "'")
                        .equals("0"));
        assertThat(author.news()).containsExactly("amendment-shown");
    }

    @Test
    void isReadAnewOnceItSaysSomethingElse() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        String other = citizen();
        String proposal = proposal(forum, citizen());
        String amendment = proposed(other, proposal, 1);
        String id = amendment.substring(amendment.lastIndexOf('/') + 1);
        act(moderator(forum), id, judgement("SHOW", "OTHER"));
        String kept = "select kept from content where id = '" + id + "'";
        assertThat(Given.value(database, kept)).isEqualTo("t");

        rebased(other, amendment, 1).then().statusCode(200);
        assertThat(Given.value(database, kept)).isEqualTo("f");
    }

    @Test
    void changesSomething() {
        String proposal = proposal(Forum.withThreshold(5), citizen());

        post(citizen(), proposal + "/amendments", Map.of("baseVersion", 1, "reason", "همین‌طوری", "title", " \u200c "))
                .then()
                .statusCode(422)
                .body("code", equalTo("AMENDMENT_EMPTY"));
    }

    static String proposal(Forum forum, String author) {
        return "/v1/proposals/" + forum.published(author, "SPORT", "حیاط مدرسه عصرها باز باشد");
    }

    /// From now on words are read before they are seen.
    static void readFirst(Forum forum) {
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 50, "moderation", "SCREENING"))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);
    }

    static String proposed(String person, String proposal, int base) {
        String id = post(person, proposal + "/amendments", words(base))
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .path("id");
        return "/v1/amendments/" + id;
    }

    private static Map<String, Object> words(int base) {
        return Map.of("baseVersion", base, "whoBenefits", "نوجوانان و سالمندان", "reason", "سالمندان هم می‌آیند");
    }

    private static Response rebased(String person, String amendment, int base) {
        return as(person).header("If-Match", etag(amendment)).body(words(base)).put(amendment);
    }
}
