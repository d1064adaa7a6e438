package hamgara.forum.search;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SearchWordsTest {

    @Inject
    DataSource database;

    @Inject
    SearchIndex index;

    @Inject
    WordSweep sweep;

    @Test
    void offersWordsOfTextsThatAreShownAlone() {
        Forum forum = Forum.withThreshold(50);
        String word = newWord();
        String proposal = forum.published(citizen(), "SPORT", "باغچهٔ " + word);
        readFirst(forum);
        List<String> unread = List.of("ب", "پ", "ت", "ث", "ج", "چ").stream()
                .map(letter -> said(citizen(), proposal, word + "زذژ" + letter))
                .toList();

        assertThat(found(forum, word + "زذژ")).containsExactly(proposal);

        String comment = unread.getFirst();
        decide(forum, moderator(forum), comment, judgement("SHOW", "OTHER"));
        assertThat(found(forum, word + "زذژ")).containsExactlyInAnyOrder(proposal, comment);
        assertThat(found(forum, word + "زذژب")).containsExactly(comment);
        act(moderator(forum), comment, judgement("HIDE", "SPAM"));
        assertThat(found(forum, word + "زذژ")).containsExactly(proposal);
        assertThat(found(forum, word + "زذژب")).containsExactly(proposal);
    }

    @Test
    void forgetsWordsThatNoTextHasAnyMoreThatIsShown() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        String author = Given.somebody().bearer();
        String shared = newWord();
        String hidden = newWord();
        String changed = newWord();
        String taken = newWord();
        String proposal = forum.published(citizen(), "SPORT", "میدان " + shared);
        String first = said(citizen(), proposal, shared + " " + hidden);
        String second = said(author, proposal, shared + " " + changed);
        String third = said(author, proposal, shared + " " + taken);
        for (String word : List.of(shared, hidden, changed, taken)) {
            assertThat(isKept(word)).isTrue();
        }

        act(moderator(forum), first, judgement("HIDE", "SPAM"));
        as(author)
                .header("If-Match", etag("/v1/comments/" + second))
                .body(Map.of("text", shared))
                .patch("/v1/comments/" + second)
                .then()
                .statusCode(200);
        as(author)
                .header("If-Match", etag("/v1/comments/" + third))
                .delete("/v1/comments/" + third)
                .then()
                .statusCode(200);

        for (String word : List.of(hidden, changed, taken)) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !isKept(word));
        }
        assertThat(isKept(shared)).isTrue();
        act(moderator(forum), first, judgement("SHOW", "OTHER"));
        assertThat(isKept(hidden)).isTrue();
    }

    @Test
    void forgetsAWordOfATextThatGoesWhileOthersLookForIt() throws Exception {
        Forum forum = Forum.withThreshold(50);
        String word = newWord();
        String comment = said(citizen(), forum.published(citizen(), "SPORT", "میدان رفته"), word);
        Given.change(database, "insert into search_word_left (word) values ('" + word + "')");

        try (var threads = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.requiringNew().run(() -> {
                index.take(UUID.fromString(comment));
                Future<?> look = threads.submit(sweep::sweep);
                await().atMost(Duration.ofSeconds(30)).until(look::isDone);
            });
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> !isKept(word));
    }

    @Test
    void learnsNoWordBeforeItsTextIsShown() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "میدان خوانده");
        readFirst(forum);
        String word = newWord();
        String comment = said(citizen(), proposal, word);

        assertThat(isKept(word)).isFalse();
        decide(forum, moderator(forum), comment, judgement("SHOW", "OTHER"));
        assertThat(isKept(word)).isTrue();
    }

    private boolean isKept(String word) throws SQLException {
        return !Given.value(database, "select count(*) from search_word where word = '" + word + "'")
                .equals("0");
    }

    private static void readFirst(Forum forum) {
        as(forum.governor())
                .header("If-Match", "\"1\"")
                .body(Map.of("supportThreshold", 50, "moderation", "SCREENING"))
                .put("/v1/halls/" + forum.hall + "/policy")
                .then()
                .statusCode(200);
    }

    /// Letters that search keys keep as they are.
    private static String newWord() {
        return "شنبل" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static String said(String person, String proposal, String text) {
        return post(person, "/v1/proposals/" + proposal + "/comments", Map.of("kind", "EVIDENCE", "text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> found(Forum forum, String asked) {
        return given().get("/v1/search?limit=100&hall=" + forum.hall + "&q=" + asked)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
