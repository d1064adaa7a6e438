package hamgara.forum.comment;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.content.ContentHidden;
import hamgara.forum.content.ContentShown;
import hamgara.forum.content.Kind;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What becomes of a comment once it is decided that nobody is to see it.
@QuarkusTest
@WithTestResource(TestStack.class)
class HiddenCommentTest {

    @Inject
    Event<ContentHidden> hidden;

    @Inject
    Event<ContentShown> shown;

    @Test
    void keepsItsPlaceWithoutItsWordsUntilItIsShownAgain() {
        Forum forum = Forum.withThreshold(5);
        Discussion discussion = Discussion.onAProposal(forum);
        String author = Given.somebody().bearer();
        String comment = discussion.said(author, "ناسزاگونه", null);
        String answer = discussion.said("پاسخ", comment);
        UUID id = UUID.fromString(comment);
        UUID hall = UUID.fromString(forum.hall);
        String search = "/v1/search?q=ناسزاگونه&hall=" + forum.hall;
        given().get(search).then().body("items.id", contains(comment));

        hide(id, hall, forum.county);
        hide(id, hall, forum.county);

        given().get(discussion.path)
                .then()
                .body("items.id", contains(comment, answer))
                .body("items[0].state", equalTo("HIDDEN"))
                .body("items[0].text", nullValue());
        as(citizen()).get("/v1/comments/" + comment).then().body("text", nullValue());
        as(author).get("/v1/comments/" + comment).then().body("text", equalTo("ناسزاگونه"));
        as(Tokens.of("moderator").county(forum.county).bearer())
                .get("/v1/comments/" + comment)
                .then()
                .body("text", equalTo("ناسزاگونه"));
        as(Tokens.of("moderator").county("0601").bearer())
                .get("/v1/comments/" + comment)
                .then()
                .body("text", nullValue());
        given().get(search).then().body("items", empty());
        assertThat(discussion.summary().getInt("comments")).isEqualTo(1);
        as(citizen())
                .put("/v1/comments/" + comment + "/thanks/me")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMENT_NOT_SHOWN"));

        QuarkusTransaction.requiringNew().run(() -> shown.fire(new ContentShown(id, Kind.COMMENT, hall, forum.county)));
        given().get("/v1/comments/" + comment).then().body("text", equalTo("ناسزاگونه"));
        given().get(search).then().body("items.id", contains(comment));
        assertThat(discussion.summary().getInt("comments")).isEqualTo(2);
    }

    private void hide(UUID comment, UUID hall, String county) {
        QuarkusTransaction.requiringNew()
                .run(() -> hidden.fire(new ContentHidden(comment, Kind.COMMENT, hall, county, "INSULT")));
    }
}
