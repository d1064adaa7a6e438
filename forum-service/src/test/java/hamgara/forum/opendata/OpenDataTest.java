package hamgara.forum.opendata;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OpenDataTest {

    @Inject
    DataSource database;

    @Test
    void writesCsvWithAByteOrderMarkAndJsonLines() throws Exception {
        Forum forum = Forum.withThreshold(50);
        String title = "=جمع(\"الف\",ب) " + UUID.randomUUID();
        String proposal = forum.published(citizen(), "SPORT", title);
        made("proposals");

        byte[] csv = given().get("/v1/open-data/proposals.csv")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,hall_id,county,").contains("published_at,published_at_jalali");
        assertThat(text.lines().filter(line -> line.startsWith(proposal)))
                .singleElement()
                .asString()
                .contains("\"'" + title.replace("\"", "\"\"") + "\"");
        JsonPath row = jsonLine("proposals", proposal);
        assertThat(row.getString("title")).isEqualTo(title);
        assertThat(row.getInt("supporters")).isZero();
        assertThat(row.getMap("")).doesNotContainKeys("author", "person");
        assertThat(given().get("/v1/open-data")
                        .then()
                        .extract()
                        .<String>path("items.find { it.name == 'proposals' }.csvSha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(csv)));
    }

    @Test
    void hidesSmallCellsAndWhatTheyCouldBeWorkedOutOf() throws SQLException {
        ClockAt clock = ClockAt.tehran("2026-12-07T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "smallestCell", 3));
        String proposal = forum.published(citizen(), "SPORT", "روزهای پشتیبانی " + UUID.randomUUID());
        int[] days = {5, 1, 4};
        for (int day = 0; day < days.length; day++) {
            clock.moveTo("2026-12-0" + (7 + day) + "T11:00");
            for (int i = 0; i < days[day]; i++) {
                support(citizen(), proposal, "JOIN").then().statusCode(200);
            }
        }
        made("supports-by-day");

        List<String> rows = given().get("/v1/open-data/supports-by-day.jsonl")
                .asString()
                .lines()
                .filter(line -> line.contains(proposal))
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.stream().map(row -> JsonPath.from(row).<Integer>get("supports")))
                .containsExactly(5, null, null); // with the sum of 10 known, 4 would give the 1 away
        assertThat(rows.getFirst())
                .contains("\"supported_on\":\"2026-12-07\"", "\"supported_on_jalali\":\"1405-09-16\"");
    }

    @Test
    void hasNothingOfAPrivateHall() throws SQLException {
        Forum hidden = Forum.opened(Map.of("visibility", "PRIVATE"));
        Forum open = Forum.withThreshold(50);
        String member = Given.somebody().bearer();
        String code = post(hidden.secretary(), "/v1/halls/" + hidden.hall + "/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(member, "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
        String secret = hidden.published(member, "SPORT", "پنهان " + UUID.randomUUID());
        String shown = open.published(citizen(), "SPORT", "آشکار " + UUID.randomUUID());
        made("proposals");

        assertThat(given().get("/v1/open-data/proposals.csv").asString())
                .contains(shown)
                .doesNotContain(secret, hidden.hall);
    }

    @Test
    void writesManyRowsInPartsOfOneSize() throws SQLException {
        Forum forum = Forum.withThreshold(50);
        String proposal = forum.published(citizen(), "SPORT", "پرگفت‌وگو " + UUID.randomUUID());
        Given.change(
                database,
                "insert into thread (on_id, on_kind, hall_id, roots, improve) values ('%s', 'PROPOSAL', '%s', 20000, 20000)"
                        .formatted(proposal, forum.hall));
        Given.change(database, """
                insert into comment (id, on_kind, on_id, hall_id, depth, path, kind, lang, text, author, written_at, state,
                                     version)
                select uuidv7(), 'PROPOSAL', '%s', '%s', 0, comment_place(n), 'IMPROVE', 'fa',
                       repeat('بهتر ', 20) || n, 'nobody', now(), 'SHOWN', 1
                from generate_series(1, 20000) n""".formatted(proposal, forum.hall));
        made("comments");

        String parts = "from open_data_part where form = 'csv' and edition_id = (select id from open_data_edition"
                + " where set_name = 'comments' and published_at is not null order by id desc limit 1)";
        assertThat(Integer.parseInt(Given.value(database, "select count(*) " + parts)))
                .isGreaterThan(10);
        assertThat(Integer.parseInt(Given.value(database, "select max(length(content)) " + parts)))
                .isLessThan(300 * 1024);
        String jsonl = given().get("/v1/open-data/comments.jsonl").asString();
        assertThat(jsonl.lines().filter(line -> line.contains(proposal))).hasSize(20_000);
        assertThat(jsonl.lines().count())
                .isEqualTo(
                        given().get("/v1/open-data").jsonPath().getLong("items.find { it.name == 'comments' }.rows"));
        Given.change(database, "delete from comment where on_id = '" + proposal + "'");
    }

    @Test
    void listsItsSetsAndKnowsNoOthers() throws SQLException {
        for (String set : DataSet.words()) {
            made(set);
            String csv = given().get("/v1/open-data/" + set + ".csv")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            // with its columns, whether it has rows or not
            assertThat(csv.replace("\uFEFF", "")).startsWith("id,").doesNotContain("smallest_cell");
            given().get("/v1/open-data/" + set + ".jsonl").then().statusCode(200);
        }

        given().get("/v1/open-data")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("proposals", "supports-by-day", "cases", "answers", "minutes"));
        as(citizen()).get("/v1/open-data/persons.csv").then().statusCode(404).body("code", equalTo("NO_SUCH_DATA_SET"));
    }

    /// Lets a set fall due and waits for the edition that comes of it.
    private void made(String set) throws SQLException {
        String last = "select coalesce((select id::text from open_data_edition where set_name = '" + set
                + "' and published_at is not null order by id desc limit 1), '')";
        await().atMost(Duration.ofSeconds(60)).until(() -> idle(set));
        String before = Given.value(database, last);
        Given.change(database, "update open_data_set set next_at = '-infinity' where name = '" + set + "'");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> idle(set) && !Given.value(database, last).equals(before));
    }

    private boolean idle(String set) throws SQLException {
        return Given.value(database, "select leased_until = '-infinity' from open_data_set where name = '" + set + "'")
                .equals("t");
    }

    private static JsonPath jsonLine(String set, String id) {
        return Arrays.stream(given().get("/v1/open-data/" + set + ".jsonl")
                        .asString()
                        .split("\n"))
                .filter(line -> line.startsWith("{\"id\":\"" + id))
                .map(JsonPath::from)
                .findFirst()
                .orElseThrow();
    }
}
