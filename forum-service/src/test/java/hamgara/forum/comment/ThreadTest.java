package hamgara.forum.comment;

import static hamgara.forum.Forum.citizen;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ThreadTest {

    @Inject
    DataSource database;

    @Test
    void comesBackAsTheSameTree() {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        Map<String, String> parents = new HashMap<>();
        Map<String, List<String>> answers = new HashMap<>();
        List<String> said = new ArrayList<>();
        var random = new Random(13);
        for (int i = 0; i < 40; i++) {
            String parent = i == 0 || random.nextInt(4) == 0 ? "" : said.get(random.nextInt(said.size()));
            String id = discussion.said("نظر " + i, parent.isEmpty() ? null : parent);
            said.add(id);
            parents.put(id, parent);
            answers.computeIfAbsent(parent, _ -> new ArrayList<>()).add(id);
        }

        List<Map<String, Object>> read = discussion.all("THREAD", 7);

        assertThat(read).extracting(comment -> comment.get("id")).containsExactlyElementsOf(inOrder("", answers));
        assertThat(read)
                .allSatisfy(comment -> assertThat(Objects.requireNonNullElse(comment.get("parentId"), ""))
                        .isEqualTo(parents.get(comment.get("id"))));
        assertThat(discussion.ids("NEWEST")).containsExactlyElementsOf(said.reversed());
        String first = said.getFirst();
        assertThat(Discussion.all("/v1/comments/" + first + "/replies?limit=2"))
                .extracting(comment -> comment.get("id"))
                .containsExactlyElementsOf(answers.getOrDefault(first, List.of()));
        given().get("/v1/comments/" + first)
                .then()
                .body("replies", equalTo(answers.getOrDefault(first, List.of()).size()));
    }

    @Test
    void leavesATombstoneForADeletedParent() {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        String author = Given.somebody().bearer();
        String parent = discussion.said(author, "رازی که نباید می‌گفتم", null);
        String answer = discussion.said("پاسخ به آن", parent);

        Discussion.takeBack(citizen(), parent).then().statusCode(403).body("code", equalTo("NOT_THE_COMMENTER"));
        Discussion.takeBack(author, parent)
                .then()
                .statusCode(200)
                .body("state", equalTo("GONE"))
                .body("text", nullValue());

        String later = discussion.said("پاسخ پس از آن", parent);
        String seen = given().get(discussion.path)
                .then()
                .body("items.id", contains(parent, answer, later))
                .body("items.parentId", contains(nullValue(), equalTo(parent), equalTo(parent)))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("رازی");
        assertThat(discussion.summary().getInt("comments")).isEqualTo(2);
        Discussion.takeBack(author, parent).then().statusCode(403);
    }

    @Test
    void showsDepthEightAtMostAndNamesTheTrueParent() {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        List<String> chain = new ArrayList<>();
        for (int depth = 0; depth <= 63; depth++) {
            chain.add(discussion.said("عمق " + depth, chain.isEmpty() ? null : chain.getLast()));
        }

        discussion
                .say(citizen(), "یکی بیش از اندازه", chain.getLast())
                .then()
                .statusCode(409)
                .body("code", equalTo("THREAD_TOO_DEEP"));

        List<Map<String, Object>> read = discussion.all("THREAD", 100);
        assertThat(read).extracting(comment -> comment.get("id")).containsExactlyElementsOf(chain);
        for (int depth = 0; depth <= 63; depth++) {
            assertThat(read.get(depth).get("depth")).isEqualTo(Math.min(depth, 8));
            assertThat(read.get(depth).get("parentId")).isEqualTo(depth == 0 ? null : chain.get(depth - 1));
        }
        given().get("/v1/comments/" + chain.getLast()).then().body("replies", equalTo(0));
    }

    @Test
    void takesNoParentFromAnotherThread() throws SQLException {
        Forum forum = Forum.withThreshold(5);
        Discussion here = Discussion.onAProposal(forum);
        Discussion there = Discussion.onAProposal(forum);
        String elsewhere = there.said("جای دیگر", null);

        here.say(citizen(), "پاسخ به جای دیگر", elsewhere)
                .then()
                .statusCode(422)
                .body("code", equalTo("PARENT_ELSEWHERE"))
                .body("errors[0].pointer", equalTo("/parentId"));

        String above = here.said("بالا", null);
        String below = here.said("پایین", above);
        assertThatThrownBy(() -> Given.change(
                        database, "update comment set parent_id = '%s' where id = '%s'".formatted(elsewhere, below)))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Given.change(
                        database,
                        "update comment set parent_id = '%s', depth = 1 where id = '%s'".formatted(below, above)))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Given.change(database, """
                        update comment set parent_id = '%s', depth = 2, path = path || '00001' where id = '%s'""".formatted(below, below)))
                .isInstanceOf(SQLException.class);
        assertThat(Given.value(
                        database,
                        "select string_agg(parent_id::text, ' ') from comment where id in ('%s', '%s')"
                                .formatted(above, below)))
                .isEqualTo(above);
    }

    @Test
    void keepsItsPlacesAndNumbersWhenManyAnswerAtOnce() throws Exception {
        Discussion discussion = Discussion.onAProposal(Forum.withThreshold(5));
        String author = Given.somebody().bearer();
        String parent = discussion.said(author, "همه به این پاسخ می‌دهند", null);
        List<String> kinds = List.of("IMPROVE", "EVIDENCE", "CAPACITY_OFFER");

        List<Integer> answers = Discussion.atOnce(64, i -> {
            if (i == 40) {
                return Discussion.takeBack(author, parent).statusCode();
            }
            return discussion
                    .say(citizen(), "پاسخ " + i, i % 4 == 0 ? null : parent, Map.of("kind", kinds.get(i % 3)))
                    .statusCode();
        });

        assertThat(answers).containsOnly(200, 201);
        List<Map<String, Object>> read = discussion.all("THREAD", 20);
        assertThat(read).hasSize(64);
        assertThat(read.stream().map(comment -> comment.get("id")).distinct()).hasSize(64);
        String on = Objects.requireNonNull(read.getFirst().get("onId")).toString();
        assertThat(Given.value(database, """
                        select count(*) from comment c join comment p on p.id = c.parent_id
                        where c.on_id = '%s' and left(c.path, -5) <> p.path""".formatted(on))).isEqualTo("0");
        assertThat(Given.value(
                        database,
                        "select concat_ws(' ', improve, evidence, capacity_offer) from thread where on_id = '%s'"
                                .formatted(on)))
                .isEqualTo(Given.value(database, """
                        select concat_ws(' ', count(*) filter (where kind = 'IMPROVE'), count(*) filter (where kind = 'EVIDENCE'),
                            count(*) filter (where kind = 'CAPACITY_OFFER'))
                        from comment where on_id = '%s' and state = 'SHOWN'""".formatted(on)));
        assertThat(discussion.summary().getInt("comments")).isEqualTo(63);
    }

    private static List<String> inOrder(String parent, Map<String, List<String>> answers) {
        List<String> order = new ArrayList<>();
        for (String id : answers.getOrDefault(parent, List.of())) {
            order.add(id);
            order.addAll(inOrder(id, answers));
        }
        return order;
    }
}
