package hamgara.forum.merge;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.change;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.notice.Ear;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class MergeTest {

    @Inject
    DataSource database;

    @Test
    void keepsAllAuthorsAndSupporters() {
        Forum forum = Forum.withThreshold(20);
        String one = citizen();
        String other = citizen();
        String source = forum.published(one, "SPORT", "اسکیت در پارک ساحلی");
        String target = forum.published(other, "SPORT", "پیست دوچرخهٔ کوهستان");
        Ear supporter = new Ear();
        support(supporter.person, source, "JOIN").then().statusCode(200);
        supported(source, 2);
        supported(target, 2);

        merged(forum.secretary(), source, target)
                .then()
                .statusCode(201)
                .body("state", equalTo("MERGED"))
                .body("supporters", equalTo(5));

        given().get("/v1/proposals/" + source)
                .then()
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(target));
        as(one).get("/v1/proposals/" + target)
                .then()
                .body("mine", equalTo(true))
                .body("supporters", equalTo(5));
        as(other).get("/v1/proposals/" + target).then().body("mine", equalTo(true));
        as(other).get("/v1/proposals/" + source).then().body("mine", nullValue());
        given().get("/v1/proposals/" + target + "/relations")
                .then()
                .body("items.from", contains(source))
                .body("items.kind", contains("MERGED_INTO"));
        support(citizen(), source, "JOIN").then().statusCode(409).body("code", equalTo("PROPOSAL_NOT_OPEN"));
        assertThat(supporter.newsUntil("proposal-merged")).containsExactly("proposal-merged");
    }

    @Test
    void countsWhoSupportedBothOnce() throws SQLException {
        Forum forum = Forum.withThreshold(20);
        String source = forum.published(citizen(), "SPORT", "کلاس نجات غریق");
        String target = forum.published(citizen(), "SPORT", "باشگاه بولینگ محله");
        String both = citizen();
        support(both, source, "JOIN").then().statusCode(200);
        support(both, target, "HELP").then().statusCode(200);
        supported(source, 1);

        merged(forum.secretary(), source, target).then().body("supporters", equalTo(2));
        assertThat(rowsOf(target)).isEqualTo("2");
        as(both).delete("/v1/proposals/" + target + "/supports/me").then().body("supporters", equalTo(1));
    }

    @Test
    void countsOnceWhoWasForgottenBeforeTheMergeAndComesBackAfterIt() {
        Forum forum = Forum.withThreshold(20);
        String source = forum.published(citizen(), "SPORT", "کتابخانهٔ سیار روستا");
        String target = forum.published(citizen(), "SPORT", "زورخانهٔ نوجوانان شهر");
        String person = Given.somebody().bearer();
        support(person, source, "JOIN").then().statusCode(200);
        forgotten(person);

        merged(forum.secretary(), source, target).then().statusCode(201).body("supporters", equalTo(1));
        support(person, target, "JOIN").then().statusCode(200).body("supporters", equalTo(1));
        forgotten(person);
    }

    @Test
    void countsOnceWhoWasForgottenBetweenTheTwo() throws SQLException {
        Forum forum = Forum.withThreshold(20);
        String source = forum.published(citizen(), "SPORT", "تنیس روی میز بازار");
        String target = forum.published(citizen(), "SPORT", "قایق‌رانی در سد");
        String firstTheTarget = Given.somebody().bearer();
        support(firstTheTarget, target, "JOIN").then().statusCode(200);
        forgotten(firstTheTarget);
        support(firstTheTarget, source, "JOIN").then().statusCode(200);
        String firstTheSource = Given.somebody().bearer();
        support(firstTheSource, source, "JOIN").then().statusCode(200);
        forgotten(firstTheSource);
        support(firstTheSource, target, "JOIN").then().statusCode(200);

        merged(forum.secretary(), source, target).then().statusCode(201).body("supporters", equalTo(2));
        assertThat(rowsOf(target)).isEqualTo("2");
        support(firstTheTarget, target, "JOIN").then().body("supporters", equalTo(2));
        support(firstTheSource, target, "JOIN").then().body("supporters", equalTo(2));
        forgotten(firstTheTarget);
        forgotten(firstTheSource);
    }

    @Test
    void losesNoSupportGivenDuringTheMerge() throws Exception {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "تور والیبال کنار رود");
        String target = forum.published(citizen(), "SPORT", "اردوی کوهنوردی جمعه");
        var together = new CyclicBarrier(9);
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String person = citizen();
            String which = i % 2 == 0 ? source : target;
            acts.add(() -> {
                together.await();
                return support(person, which, "JOIN").statusCode();
            });
        }
        String secretary = forum.secretary();
        acts.add(() -> {
            together.await();
            return merged(secretary, source, target).statusCode();
        });

        List<Integer> answers;
        try (var people = Executors.newFixedThreadPool(9)) {
            answers = people.invokeAll(acts).stream().map(MergeTest::answer).toList();
        }
        assertThat(answers.get(8)).isEqualTo(201);
        long given =
                answers.subList(0, 8).stream().filter(status -> status == 200).count();
        assertThat(answers.subList(0, 8)).isSubsetOf(200, 409);
        given().get("/v1/proposals/" + target).then().body("supporters", equalTo((int) given));
        assertThat(rowsOf(target)).isEqualTo(String.valueOf(given));
    }

    @Test
    void waitsForAnAuthorOfTheOtherSide() {
        Forum forum = Forum.withThreshold(20);
        String one = citizen();
        String other = citizen();
        String source = forum.published(one, "SPORT", "مسابقهٔ شطرنج خیابانی");
        String target = forum.published(other, "SPORT", "کارگاه بادبادک‌سازی");

        merged(citizen(), source, target).then().statusCode(403).body("code", equalTo("NOT_THE_AUTHOR"));
        merged(one, source, target)
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .body("supporters", nullValue());
        merged(one, source, target).then().body("state", equalTo("WAITING"));
        given().get("/v1/proposals/" + source).then().body("state", equalTo("PUBLISHED"));
        merged(other, source, target).then().statusCode(201).body("state", equalTo("MERGED"));
        merged(other, source, target).then().statusCode(409).body("code", equalTo("PROPOSAL_NOT_OPEN"));
    }

    @Test
    void opensTheCaseWhenTogetherTheyAreEnough() {
        Forum forum = Forum.withThreshold(4);
        String source = forum.published(citizen(), "SPORT", "استخر سرپوشیدهٔ دانشگاه");
        String target = forum.published(citizen(), "SPORT", "بازی‌های محلی عشایر");
        supported(source, 2);
        supported(target, 2);

        merged(forum.secretary(), source, target).then().statusCode(201);
        given().get("/v1/proposals/" + target)
                .then()
                .body("state", equalTo("WITH_AGENCY"))
                .body("caseId", notNullValue());
    }

    @Test
    void takesVoicesOfDesksAndSheetsAlongOnce() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 100, "paperCounts", true));
        String source = forum.published(citizen(), "SPORT", "ایستگاه دوچرخهٔ بازار");
        String target = forum.published(citizen(), "SPORT", "زمین شن ساحلی");
        entered(forum, source, "ASSISTED", "NC 1");
        entered(forum, source, "PAPER", "NC 2");
        entered(forum, target, "ASSISTED", "nc-۲"); // the same person as the last, entered on another way
        entered(forum, target, "ASSISTED", "NC 3");
        sheet(forum, source, 20, "a");
        sheet(forum, source, 7, "b");
        sheet(forum, target, 20, "a");

        merged(forum.secretary(), source, target).then().statusCode(201).body("supporters", equalTo(0));
        given().get("/v1/proposals/" + target + "/voices")
                .then()
                .body("assisted", equalTo(3))
                .body("paper", equalTo(27));
        given().get("/v1/proposals/" + target + "/paper-sheets").then().body("items.lines", hasSize(2));
        entered(forum, target, "PAPER", "NC 1"); // has had a voice, in what was merged
        given().get("/v1/proposals/" + target + "/voices")
                .then()
                .body("assisted", equalTo(3))
                .body("paper", equalTo(27));
        given().get("/v1/proposals/" + source + "/voices").then().body("assisted", equalTo(1));
    }

    @Test
    void opensTheCaseWhenDesksAreEnoughTogether() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 3, "paperCounts", true));
        String source = forum.published(citizen(), "SPORT", "دیوار سنگ‌نوردی");
        String target = forum.published(citizen(), "SPORT", "کلاس قایق بادی");
        entered(forum, source, "ASSISTED", "A1");
        entered(forum, target, "ASSISTED", "A2");
        supported(target, 1);

        merged(forum.secretary(), source, target).then().statusCode(201);
        given().get("/v1/proposals/" + target).then().body("state", equalTo("WITH_AGENCY"));
    }

    @Test
    void takesAlongWhoWaitsForSomething() {
        Forum forum = Forum.withThreshold(100);
        String source = forum.published(citizen(), "SPORT", "شبانهٔ کتابخانهٔ مرکزی");
        String target = forum.published(citizen(), "SPORT", "میدان اسب‌سواری دشت");
        String writer = citizen();
        String condition = condition(writer, source);
        String also = citizen();
        waits(also, source, condition);
        String there = citizen();
        waits(there, source, condition);
        support(there, target, "JOIN").then().statusCode(200);

        merged(forum.secretary(), source, target).then().statusCode(201).body("supporters", equalTo(1));
        given().get("/v1/proposals/" + target)
                .then()
                .body("supporters", equalTo(1))
                .body("conditional", equalTo(2));
        String conditions = "/v1/proposals/" + target + "/conditions";
        String copy = given().get(conditions)
                .then()
                .body("items.words", contains("اگر سرویس رفت‌وآمد باشد"))
                .body("items.waiting", contains(2))
                .extract()
                .path("items[0].id");
        change(forum.secretary(), conditions + "/" + copy, "fulfil", Map.of("how", "دو سرویس گذاشته شد"))
                .then()
                .statusCode(200)
                .body("waiting", equalTo(2));
        support(writer, target, "JOIN").then().statusCode(200).body("supporters", equalTo(2));
    }

    @Test
    void isNotDecidedByASecretaryWhoWroteOneOfThem() {
        Forum forum = Forum.withThreshold(100);
        String subject = "both-" + forum.county;
        String author =
                Tokens.of("citizen").subject(subject).county(forum.county).bearer();
        String secretary = Tokens.of("hall-secretary")
                .subject(subject)
                .county(forum.county)
                .bearer();
        String both = Tokens.of("citizen", "hall-secretary")
                .subject(subject)
                .county(forum.county)
                .bearer();
        String own = forum.published(author, "SPORT", "پیشنهاد خود دبیر تالار");
        String other = forum.published(citizen(), "SPORT", "آبخوری پارک کودک");

        merged(secretary, own, other).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
        merged(secretary, other, own).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
        post(both, "/v1/proposals/" + own + "/split", parts("بخشی از آن"))
                .then()
                .statusCode(403)
                .body("code", equalTo("SELF_REVIEW"));
        merged(both, own, other).then().statusCode(201).body("state", equalTo("WAITING")); // as its author
        post(author, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
        merged(secretary, own, other).then().statusCode(403).body("code", equalTo("SELF_REVIEW"));
        merged(forum.secretary(), own, other).then().statusCode(201).body("state", equalTo("MERGED"));
    }

    @Test
    void staysWithinAHallAndTwoProposals() {
        Forum forum = Forum.withThreshold(20);
        Forum elsewhere = Forum.withThreshold(20);
        String source = forum.published(citizen(), "SPORT", "پل عابر ورزشگاه");
        String target = elsewhere.published(citizen(), "SPORT", "پل عابر ورزشگاه");

        merged(forum.secretary(), source, target).then().statusCode(409).body("code", equalTo("MERGE_ACROSS_HALLS"));
        merged(forum.secretary(), source, source).then().statusCode(422).body("code", equalTo("MERGE_WITH_ITSELF"));
        merged(elsewhere.secretary(), source, target).then().statusCode(403);
    }

    @Test
    void splitsWithoutLosingAnybody() {
        Forum forum = Forum.withThreshold(20);
        String author = citizen();
        String whole = forum.published(author, "SPORT", "حیاط باز و روشن");
        Ear supporter = new Ear();
        support(supporter.person, whole, "JOIN").then().statusCode(200);
        supported(whole, 2);

        String part = post(forum.secretary(), "/v1/proposals/" + whole + "/split", parts("روشنایی حیاط"))
                .then()
                .statusCode(201)
                .extract()
                .path("parts[0]");
        given().get("/v1/proposals/" + whole)
                .then()
                .body("supporters", equalTo(3))
                .body("state", equalTo("PUBLISHED"));
        as(author)
                .get("/v1/proposals/" + part)
                .then()
                .body("mine", equalTo(true))
                .body("subject", equalTo("SPORT"))
                .body("supporters", equalTo(0));
        as(author)
                .header("If-Match", etag("/v1/proposals/" + part))
                .body(Map.of("whoBenefits", "عابران شب"))
                .patch("/v1/proposals/" + part)
                .then()
                .statusCode(200);
        given().get("/v1/proposals/" + part + "/relations")
                .then()
                .body("items.to", contains(whole))
                .body("items.kind", contains("SPLIT_FROM"));
        assertThat(supporter.newsUntil("proposal-split")).containsExactly("proposal-split");
        post(author, "/v1/proposals/" + whole + "/split", parts("نه")).then().statusCode(403);
    }

    static Response merged(String person, String source, String target) {
        return post(person, "/v1/proposals/" + source + "/merge", Map.of("into", target));
    }

    static Map<String, Object> parts(String title) {
        return Map.of(
                "parts",
                List.of(Map.of(
                        "lang", "fa",
                        "title", title,
                        "whatExists", "حیاط عصرها تاریک است",
                        "whatShouldBeDone", "دو چراغ تا پایان مهر نصب شود",
                        "existingCapacity", "برق مدرسه",
                        "whoBenefits", "جوانان محله")));
    }

    private static void entered(Forum forum, String proposal, String channel, String voice) {
        post(
                        Tokens.of("desk-officer").county(forum.county).bearer(),
                        "/v1/desk-entries",
                        Map.of("proposalId", proposal, "channel", channel, "voice", voice))
                .then()
                .statusCode(201);
    }

    private static void sheet(Forum forum, String proposal, int lines, String picture) {
        post(
                        Tokens.of("desk-officer").county(forum.county).bearer(),
                        "/v1/proposals/" + proposal + "/paper-sheets",
                        Map.of("lines", lines, "sha256", picture.repeat(64), "witnessPost", "کتابدار"))
                .then()
                .statusCode(201);
    }

    private static String condition(String person, String proposal) {
        return post(person, "/v1/proposals/" + proposal + "/conditions", Map.of("words", "اگر سرویس رفت‌وآمد باشد"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void waits(String person, String proposal, String condition) {
        as(person)
                .body(Map.of("kind", "JOIN", "conditionId", condition))
                .put("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(200);
    }

    private static void forgotten(String person) {
        post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
    }

    private static void supported(String proposal, int people) {
        for (int i = 0; i < people; i++) {
            support(citizen(), proposal, "JOIN").then().statusCode(200);
        }
    }

    private String rowsOf(String proposal) throws SQLException {
        return Given.value(database, "select count(*) from proposal_support where proposal_id = '" + proposal + "'");
    }

    private static int answer(Future<Integer> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
