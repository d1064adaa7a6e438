package hamgara.forum.search;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SearchTest {

    /// The names of the plans and what goes by several names, each in the spellings that people type.
    private static final List<List<String>> NAMES = List.of(
            List.of("تاگ", "تاك", "تاک", "تالار گفت‌وگوهای مردمی", "تالار گفتگوهاي مردمي", "تالار گفت و گو", "TAG"),
            List.of(
                    "رفاه‌کارت",
                    "رفاه كارت",
                    "رفاهکارت",
                    "کارت رفاه",
                    "رفاه‌کارت فرهنگی و ورزشی",
                    "رفاه کارت فرهنگي و اجتماعي"),
            List.of("همگرا", "هم‌گرا", "هم گرا", "Hamgara"),
            List.of("فرمانداری", "فرماندار", "فرمانداري"),
            List.of("سمن", "سازمان مردم‌نهاد", "سازمان مردم نهاد"),
            List.of("شوش", "شوش دانیال", "شوش دانيال"),
            List.of("چغازنبیل", "چغا زنبيل", "دور اونتاش"),
            List.of("زن", "زنان", "بانو", "بانوان"),
            List.of("حر", "حر ریاحی", "حر رياحي"));

    @Test
    void findsTheNamesOfThePlansInEverySpelling() {
        Forum forum = Forum.withThreshold(5);
        String proposal = forum.published(citizen(), "SPORT", "جای گفتن");
        for (List<String> names : NAMES) {
            List<String> ids = names.stream().map(name -> said(proposal, name)).toList();
            for (String name : names) {
                assertThat(found(forum, name)).as(name).containsAll(ids);
            }
        }
        String told = said(proposal, "تاک انگور");
        given().get("/v1/comments/" + told).then().body("text", equalTo("تاک انگور"));
        assertThat(found(forum, "تاگ انگور")).containsExactly(told);
    }

    @Test
    void findsEachOf29VectorsByTheOthers() throws IOException {
        JsonNode vectors = vectors();
        Forum forum = Forum.withThreshold(5);
        String proposal = forum.published(citizen(), "SPORT", "بردارها");
        List<String> texts = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (JsonNode each : vectors.path("cases")) {
            String text = each.path("text").asText().replace("\0", ""); // which no JSON of ours carries
            texts.add(text);
            ids.add(said(proposal, text));
        }
        assertThat(texts).hasSizeGreaterThanOrEqualTo(29);

        for (int i = 0; i < texts.size(); i++) {
            Set<String> same = new HashSet<>();
            for (int j = 0; j < texts.size(); j++) {
                if (key(vectors, i).equals(key(vectors, j))) {
                    same.add(Objects.requireNonNull(ids.get(j)));
                }
            }
            assertThat(found(forum, texts.get(i))).as(texts.get(i)).containsAll(same);
        }
        for (JsonNode group : vectors.path("sameSearchOrCompactKey")) {
            Set<String> of = new HashSet<>();
            group.forEach(text -> of.add(said(proposal, text.asText())));
            group.forEach(text ->
                    assertThat(found(forum, text.asText())).as(text.asText()).containsAll(of));
        }
        String listener = said(proposal, "گفت و گوش داد");
        assertThat(found(forum, "گفتگو")).doesNotContain(listener);
        assertThat(found(forum, "گفت و گوش")).contains(listener);
    }

    @Test
    void ordersNamesAsPersianReadersDo() throws IOException {
        Forum forum = Forum.withThreshold(50);
        List<String> names = new ArrayList<>();
        vectors().path("inPersianOrder").forEach(name -> names.add(name.asText()));
        names.stream().sorted().forEach(name -> {
            Map<String, Object> body = forum.proposal("CULTURE", name);
            body.put("similarSeen", true);
            body.put("whatShouldBeDone", "نشانهٔ ترتیب");
            post(citizen(), "/v1/proposals", body).then().statusCode(201);
        });

        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = given().get("/v1/search?q=نشانه ترتیب&order=TITLE&limit=5&hall=" + forum.hall
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.title"));
            next = page.getString("next");
        }

        assertThat(read).isEqualTo(names);
    }

    @Test
    void putsTitlesFirstAndGoesOnWhereThePageEnded() {
        Forum forum = Forum.withThreshold(50);
        String about = forum.published(citizen(), "LIBRARY", "کتابخانهٔ سیار");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            said.add(said(about, "یک کتابخانه هم در محلهٔ " + i));
        }

        List<String> read = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = given().get("/v1/search?q=كتابخانه&limit=2&hall=" + forum.hall
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            read.addAll(page.getList("items.id"));
            next = page.getString("next");
        }

        assertThat(read).startsWith(about).hasSize(6).doesNotHaveDuplicates().containsAll(said);
        assertThat(found(forum, "کتابخانه&order=NEWEST").reversed())
                .startsWith(about)
                .endsWith(said.getLast());
    }

    @Test
    void findsWordsThatLookAlikeWhereNothingElseIsFound() {
        Forum forum = Forum.withThreshold(50);
        String word = "شنبلیله" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String proposal = forum.published(citizen(), "SPORT", "باغچهٔ " + word);

        assertThat(found(forum, word.replace("بلی", "بلب"))).containsExactly(proposal);
        assertThat(found(forum, "خرچنگ‌قورباغه")).isEmpty();
    }

    @Test
    void isNarrowedByKindHallCountySubjectAndDays() {
        ClockAt clock = ClockAt.tehran("2026-05-31T23:30");
        Forum forum = Forum.withThreshold(50);
        Forum other = Forum.withThreshold(50);
        String word = "نشان" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String sport = forum.published(citizen(), "SPORT", "زمین والیبال برای جوانان " + word);
        clock.moveTo("2026-06-01T00:30");
        String culture = forum.published(citizen(), "CULTURE", "کتابخانهٔ سیار روستاها " + word);
        String comment = said(culture, "نظر " + word);
        String elsewhere = other.published(citizen(), "SPORT", "جای دیگر " + word);

        String all = "/v1/search?q=" + word;
        assertThat(ids(all)).containsExactlyInAnyOrder(sport, culture, comment, elsewhere);
        assertThat(ids(all + "&hall=" + forum.hall)).containsExactlyInAnyOrder(sport, culture, comment);
        assertThat(ids(all + "&county=" + other.county)).containsExactly(elsewhere);
        assertThat(ids(all + "&subject=SPORT")).containsExactlyInAnyOrder(sport, elsewhere);
        assertThat(ids(all + "&kinds=COMMENT")).containsExactly(comment);
        assertThat(ids(all + "&kinds=COMMENT&kinds=PROPOSAL&subject=CULTURE"))
                .containsExactlyInAnyOrder(culture, comment);
        assertThat(ids(all + "&from=2026-05-31&to=2026-05-31")).containsExactly(sport);
        assertThat(ids(all + "&from=2026-06-01")).containsExactlyInAnyOrder(culture, comment, elsewhere);
        assertThat(ids(all + "&to=2026-05-31")).containsExactly(sport);
        given().get(all + "&hall=" + UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/search?q=،؛").then().statusCode(200).body("items", empty());
    }

    @Test
    void followsWhatBecomesOfTheWords() {
        Forum forum = Forum.withThreshold(50);
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "استخر روباز");
        String comment = said(author, proposal, "استخر سرپوشیده بهتر است");

        as(author)
                .header("If-Match", etag("/v1/comments/" + comment))
                .body(Map.of("text", "زمین چمن بهتر است"))
                .patch("/v1/comments/" + comment)
                .then()
                .statusCode(200);
        assertThat(found(forum, "سرپوشیده")).isEmpty();
        assertThat(found(forum, "زمین چمن")).containsExactly(comment);
        as(author)
                .header("If-Match", etag("/v1/comments/" + comment))
                .delete("/v1/comments/" + comment)
                .then()
                .statusCode(200);
        assertThat(found(forum, "زمین چمن")).isEmpty();
        as(author)
                .header("If-Match", etag("/v1/proposals/" + proposal))
                .body(Map.of("title", "دریاچهٔ مصنوعی"))
                .patch("/v1/proposals/" + proposal)
                .then()
                .statusCode(200);
        assertThat(found(forum, "دریاچه")).contains(proposal);
        change(author, "/v1/proposals/" + proposal, "withdraw", Map.of("reason", "DONE"))
                .then()
                .statusCode(200);
        assertThat(found(forum, "دریاچه")).isEmpty();
    }

    @Test
    void findsStatementsAndSessionsOnceTheyAreShown() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(50);
        String statement = post(citizen(), "/v1/statements", Map.of("hallId", forum.hall, "text", "پل عابر لازم است"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Meeting draft = Meeting.draft(forum, 5, Map.of("names", Map.of("fa", "نشست پنهان")));
        Meeting announced = Meeting.announced(forum, 5, Map.of("names", Map.of("fa", "نشست پل‌ها")));

        assertThat(found(forum, "پل عابر")).containsExactly(statement);
        assertThat(found(forum, "نشست پنهان")).isEmpty();
        assertThat(found(forum, "حیاط مدرسه‌ها"))
                .containsExactly(announced.path.substring(announced.path.lastIndexOf('/') + 1));
        as(forum.secretary()).get(draft.path).then().statusCode(200);
        String moderator = Tokens.of("moderator").county(forum.county).bearer();
        as(moderator)
                .header("If-Match", etag("/v1/statements/" + statement))
                .body(Map.of("moderation", "REJECTED", "reason", "آزمون"))
                .put("/v1/statements/" + statement + "/moderation")
                .then()
                .statusCode(200);
        assertThat(found(forum, "پل عابر")).isEmpty();
    }

    @Test
    void hidesWhatIsPrivate() {
        Forum forum = Forum.opened(Map.of("visibility", "PRIVATE"));
        String member = Given.somebody().bearer();
        String code = post(forum.secretary(), "/v1/halls/" + forum.hall + "/invitations", Map.of())
                .then()
                .extract()
                .path("code");
        post(member, "/v1/halls/join", Map.of("code", code)).then().statusCode(201);
        String word = "نهفته" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String proposal = forum.published(member, "SPORT", "راز " + word);
        String comment = said(member, proposal, "باز هم " + word);

        for (String path : List.of("/v1/search?q=" + word, "/v1/search?q=" + word + "&county=" + forum.county)) {
            given().get(path).then().statusCode(200).body("items", empty());
            as(citizen()).get(path).then().statusCode(200).body("items", empty());
            as(member).get(path).then().body("items.id", hasItem(proposal)).body("items.id", hasItem(comment));
            as(forum.secretary()).get(path).then().body("items.id", hasItem(proposal));
        }
        given().get("/v1/search?q=" + word + "&hall=" + forum.hall).then().statusCode(404);
        as(member)
                .get("/v1/search?kinds=COMMENT&q=" + word + "&hall=" + forum.hall)
                .then()
                .body("items.id", contains(comment));
    }

    private static String said(String proposal, String text) {
        return said(citizen(), proposal, text);
    }

    private static String said(String person, String proposal, String text) {
        return post(person, "/v1/proposals/" + proposal + "/comments", Map.of("kind", "EVIDENCE", "text", text))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> found(Forum forum, String asked) {
        return ids("/v1/search?limit=100&hall=" + forum.hall + "&q=" + asked);
    }

    private static List<String> ids(String path) {
        return given().get(path).then().statusCode(200).extract().path("items.id");
    }

    private static String key(JsonNode vectors, int i) {
        return vectors.path("cases").get(i).path("compactKey").asText();
    }

    private static JsonNode vectors() throws IOException {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("hamgara/kit/text/vectors.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
