package hamgara.forum.proposal;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ProposalTest {

    @Test
    void asksForTheAffirmativePartsThatAreMissing() {
        Forum forum = Forum.withThreshold(5);
        var body = forum.proposal("SPORT", "سالن مدرسه برای محله");
        body.remove("existingCapacity");
        body.put("whoBenefits", " \u200c ");

        post(citizen(), "/v1/proposals", body)
                .then()
                .statusCode(422)
                .body("code", equalTo("NEEDS_AFFIRMATIVE"))
                .body("parts", contains("existingCapacity", "whoBenefits"))
                .body("draftId", notNullValue())
                .body("detail", containsString("با کدام ظرفیت موجود"))
                .body("detail", not(containsString("اکنون چه هست")));
    }

    @Test
    void hidesTheAuthorFromEverybodyElse() {
        Forum forum = Forum.withThreshold(5);
        String author =
                Tokens.of("citizen").subject("author-" + UUID.randomUUID()).bearer();

        String id = forum.published(author, "CULTURE", "شب شعر در کتابخانه");

        String seen = given().get("/v1/proposals/" + id)
                .then()
                .body("mine", nullValue())
                .extract()
                .asString();
        assertThat(seen).doesNotContain("author");
        as(citizen()).get("/v1/proposals/" + id).then().body("mine", nullValue());
        as(author).get("/v1/proposals/" + id).then().body("mine", equalTo(true));
        var events = PublishedEvents.on("hamgara.forum");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(events.ofSubject(UUID.fromString(id)))
                        .singleElement()
                        .satisfies(event -> assertThat(event.data().toString())
                                .doesNotContain("author")
                                .doesNotContain("شعر")));
    }

    @Test
    void storesPersianTextTidied() {
        Forum forum = Forum.withThreshold(5);

        post(citizen(), "/v1/proposals", forum.proposal("LIBRARY", "كتابخانه‌هاي روستايي"))
                .then()
                .statusCode(201)
                .body("title", equalTo("کتابخانه‌های روستایی"))
                .body("publishedAtJalali", org.hamcrest.Matchers.matchesPattern("14\\d\\d-\\d\\d-\\d\\d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"گفت‌وگوهای مردمی شوش", "گفتوگوهای مردمی شوش", "گفتگوهای مردمی شوش", "گفت و گوهای مردمی شوش"})
    void findsASimilarProposalInEverySpelling(String spelling) {
        Forum forum = Forum.withThreshold(5);
        String first = forum.published(citizen(), "CULTURE", "گفت‌وگوهای مردمی شوش");

        as(citizen())
                .body(Map.of("hallId", forum.hall, "title", spelling))
                .post("/v1/proposals/similar")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(first))
                .body("items[0].letters", equalTo(1.0f));
        given().queryParam("hall", forum.hall)
                .queryParam("q", spelling)
                .get("/v1/proposals")
                .then()
                .body("items.id", contains(first));
    }

    @Test
    void asksTheAuthorToLookAtANearlyEqualProposalFirst() {
        Forum forum = Forum.withThreshold(5);
        String first = forum.published(citizen(), "SPORT", "باز کردن حیاط مدرسه‌ها در عصر");
        var again = forum.proposal("SPORT", "باز كردن حياط مدرسه ها در عصرها");

        post(citizen(), "/v1/proposals", again)
                .then()
                .statusCode(409)
                .body("code", equalTo("SIMILAR_PROPOSAL_EXISTS"))
                .body("similar", contains(first));

        again.put("similarSeen", true);
        post(citizen(), "/v1/proposals", again).then().statusCode(201);
    }

    @Test
    void takesAProposalOnUnderARepeatedKeyOnce() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String key = UUID.randomUUID().toString();
        var body = forum.proposal("SPORT", "میز تنیس در پارک");

        var first = as(author).header("Idempotency-Key", key).body(body).post("/v1/proposals");
        var second = as(author).header("Idempotency-Key", key).body(body).post("/v1/proposals");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        as(author).body(body).post("/v1/proposals").then().statusCode(428);
    }

    @Test
    void changesItsWordsOnlyWhileNobodySupportsThem() {
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String path = "/v1/proposals/" + forum.published(author, "SPORT", "والیبال ساحلی کنار شاوور");
        var change = Map.of("title", "والیبال کنار رود شاوور");

        as(author).body(change).patch(path).then().statusCode(428);
        as(citizen())
                .header("If-Match", etag(path))
                .body(change)
                .patch(path)
                .then()
                .statusCode(403);
        String seen = etag(path);
        as(author)
                .header("If-Match", seen)
                .body(change)
                .patch(path)
                .then()
                .statusCode(200)
                .body("textVersion", equalTo(2))
                .body("title", equalTo("والیبال کنار رود شاوور"))
                .body("whoBenefits", equalTo("نوجوانان محله"));
        as(author).header("If-Match", seen).body(change).patch(path).then().statusCode(412);
        as(author)
                .header("If-Match", etag(path))
                .body(Map.of("whoBenefits", " "))
                .patch(path)
                .then()
                .statusCode(422)
                .body("parts", contains("whoBenefits"));

        support(citizen(), path.substring(path.lastIndexOf('/') + 1), "JOIN");
        as(author)
                .header("If-Match", etag(path))
                .body(change)
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_HAS_SUPPORT"));
    }

    @Test
    void canBeTakenBackByItsAuthorUntilItQualifies() {
        Forum forum = Forum.withThreshold(1);
        String author = citizen();
        String id = forum.published(author, "SPORT", "اتاق شطرنج");
        String path = "/v1/proposals/" + id;

        as(citizen())
                .header("If-Match", etag(path))
                .body(Map.of("reason", "OTHER"))
                .post(path + "/withdraw")
                .then()
                .statusCode(403);
        as(author)
                .header("If-Match", etag(path))
                .body(Map.of("reason", "OTHER"))
                .post(path + "/withdraw")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawReason", equalTo("OTHER"));
        support(citizen(), id, "JOIN").then().statusCode(409).body("code", equalTo("PROPOSAL_NOT_OPEN"));

        String other = forum.published(author, "SPORT", "زمین اسکیت");
        support(citizen(), other, "JOIN");
        as(author)
                .header("If-Match", etag("/v1/proposals/" + other))
                .body(Map.of("reason", "OTHER"))
                .post("/v1/proposals/" + other + "/withdraw")
                .then()
                .statusCode(409)
                .body("code", equalTo("PROPOSAL_NOT_OPEN"));
    }

    @Test
    void listsEducationFirstAndThenTheNewest() {
        Forum forum = Forum.withThreshold(5);
        String sport = forum.published(citizen(), "SPORT", "دوچرخه‌سواری صبح جمعه");
        String school = forum.published(citizen(), "EDUCATION", "کلاس تقویتی ریاضی");
        String heritage = forum.published(citizen(), "HERITAGE", "راهنمای داوطلب در چغازنبیل");

        List<String> firstPage = given().queryParam("hall", forum.hall)
                .queryParam("limit", 2)
                .get("/v1/proposals")
                .jsonPath()
                .getList("items.id");
        String next = given().queryParam("hall", forum.hall)
                .queryParam("limit", 2)
                .get("/v1/proposals")
                .jsonPath()
                .getString("next");

        assertThat(firstPage).containsExactly(school, heritage);
        given().queryParam("hall", forum.hall)
                .queryParam("cursor", next)
                .get("/v1/proposals")
                .then()
                .body("items.id", contains(sport));
        given().queryParam("hall", forum.hall)
                .queryParam("subject", "SPORT")
                .queryParam("state", "PUBLISHED")
                .get("/v1/proposals")
                .then()
                .body("items.id", contains(sport));
    }

    @Test
    void walksAListFromPageToPageWithoutASkipOrARepetition() {
        Forum forum = Forum.withThreshold(5);
        String run = forum.published(citizen(), "SPORT", "دو صبحگاهی کنار رود");
        String reading = forum.published(citizen(), "EDUCATION", "ساعت کتاب‌خوانی مدرسه");
        String chess = forum.published(citizen(), "SPORT", "باشگاه شطرنج محله");
        String maths = forum.published(citizen(), "EDUCATION", "المپیاد ریاضی شهرستان");
        String swim = forum.published(citizen(), "SPORT", "آموزش شنا در تابستان");
        String list = "/v1/proposals?hall=" + forum.hall;

        assertThat(walked(list)).containsExactly(maths, reading, swim, chess, run);
        assertThat(walked(list + "&state=PUBLISHED")).containsExactly(maths, reading, swim, chess, run);
        assertThat(walked(list + "&subject=SPORT")).containsExactly(swim, chess, run);
    }

    private static List<String> walked(String list) {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            var page = given().get(list + "&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        }
        return ids;
    }

    @Test
    void refusesWhatTheHallDoesNotKnow() {
        Forum forum = Forum.withThreshold(5);

        post(citizen(), "/v1/proposals", forum.proposal("ASTROLOGY", "ستاره‌ها"))
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_SUBJECT"));
        var german = forum.proposal("SPORT", "Sporthalle");
        german.put("lang", "de");
        post(citizen(), "/v1/proposals", german).then().statusCode(422).body("code", equalTo("UNSUPPORTED_LANGUAGE"));
        var nowhere = forum.proposal("SPORT", "هیچ‌کجا");
        nowhere.put("hallId", UUID.randomUUID().toString());
        post(citizen(), "/v1/proposals", nowhere).then().statusCode(404).body("code", equalTo("HALL_NOT_FOUND"));
        var tooLong = forum.proposal("SPORT", "ب".repeat(121));
        post(citizen(), "/v1/proposals", tooLong).then().statusCode(422).body("errors.pointer", hasItem("/title"));
    }

    @Test
    void takesAConcernOnlyWithAnotherWay() {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "استخر تابستانی") + "/improvements";

        post(citizen(), path, Map.of("kind", "CONCERN_WITH_ALTERNATIVE", "text", "آب کم است"))
                .then()
                .statusCode(422)
                .body("code", equalTo("ALTERNATIVE_NEEDED"))
                .body("errors[0].pointer", equalTo("/alternative"));
        post(
                        citizen(),
                        path,
                        Map.of("kind", "CONCERN_WITH_ALTERNATIVE", "text", "آب کم است", "alternative", "استخر مدرسه"))
                .then()
                .statusCode(201);
        post(citizen(), path, Map.of("kind", "CAPACITY_OFFER", "text", "مربی داوطلب هستم"))
                .then()
                .statusCode(201);

        given().get(path).then().body("items.kind", contains("CONCERN_WITH_ALTERNATIVE", "CAPACITY_OFFER"));
    }
}
