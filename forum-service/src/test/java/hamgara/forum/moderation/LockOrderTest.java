package hamgara.forum.moderation;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static org.assertj.core.api.Assertions.assertThat;

import hamgara.forum.Forum;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Who changes words and who decides about them hold both in one order: nobody waits for each other in turns.
@QuarkusTest
@WithTestResource(TestStack.class)
class LockOrderTest {

    private static final int TIMES = 16;

    @Test
    void letsAuthorsAndModeratorsWorkOnTheSameProposal() throws Exception {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "واژه‌ها و تصمیم‌ها با هم");

        assertThat(together(forum, proposal, author, "/v1/proposals/" + proposal, "title"))
                .allMatch(status -> status < 500)
                .contains(200, 201);
    }

    @Test
    void letsAuthorsAndModeratorsWorkOnTheSameComment() throws Exception {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(citizen(), "SPORT", "زیر آن نوشته می‌شود");
        String comment = post(
                        author,
                        "/v1/proposals/" + proposal + "/comments",
                        Map.of("kind", "IMPROVE", "text", "عصرها باشد"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(together(forum, comment, author, "/v1/comments/" + comment, "text"))
                .allMatch(status -> status < 500)
                .contains(200, 201);
    }

    private static List<Integer> together(Forum forum, String content, String author, String path, String words)
            throws Exception {
        String moderator = moderator(forum);
        Callable<List<Integer>> decide = () -> {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                String act = i % 2 == 0 ? "HIDE" : "SHOW";
                answers.add(post(
                                moderator,
                                "/v1/moderation-acts",
                                Map.of("contentId", content, "judgement", judgement(act, "OTHER")))
                        .statusCode());
            }
            return answers;
        };
        // hidden words stay as they are: after the last SHOW the author gets through
        Callable<List<Integer>> write = () -> {
            List<Integer> answers = new ArrayList<>();
            for (int i = 0; i < TIMES || (!answers.contains(200) && i < 50 * TIMES); i++) {
                answers.add(as(author)
                        .header("If-Match", as(author).get(path).header("ETag"))
                        .body(Map.of(words, "واژه‌های تازهٔ شمارهٔ " + i))
                        .patch(path)
                        .statusCode());
            }
            return answers;
        };
        List<Integer> all = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (var answers : people.invokeAll(List.of(decide, write))) {
                all.addAll(answers.get());
            }
        }
        return all;
    }
}
