package hamgara.forum.report;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.decide;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.log;
import static hamgara.forum.moderation.Moderated.moderator;
import static hamgara.forum.moderation.Moderated.queue;
import static hamgara.forum.moderation.Moderated.report;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class ReportTest {

    @Inject
    DataSource database;

    @Test
    void hidesAtALimitThatFitsTheHall() throws SQLException {
        assertThat(reportsUntilHidden(hallOf(20, 0.02))).isEqualTo(6); // three, of people who are new to it
        assertThat(reportsUntilHidden(hallOf(5000, 0.001))).isEqualTo(10); // five
    }

    @Test
    void hidesAtTheLeastThatThePolicySays() {
        assertThat(reportsUntilHidden(Forum.withPolicy(Map.of("reportLimitLeast", 1))))
                .isEqualTo(2); // one, of people who are new to it
        assertThat(reportsUntilHidden(Forum.withPolicy(Map.of("reportLimitLeast", 4))))
                .isEqualTo(8);
    }

    @Test
    void tellsWhatTheLimitHidAndLetsNobodyRead() throws SQLException {
        Forum forum = hallOf(20, 0.02);
        String proposal = forum.published(citizen(), "SPORT", "متنی پرگزارش");
        for (int i = 0; i < 6; i++) {
            report(citizen(), proposal, "SPAM").then().statusCode(201);
        }

        assertThat(log(forum).getList("items.act")).containsExactly("HIDDEN_BY_REPORTS");
        assertThat(log(forum).getString("items[0].reason")).isNull();
        report(citizen(), proposal, "SPAM").then().statusCode(404).body("code", equalTo("CONTENT_NOT_FOUND"));
        decide(forum, moderator(forum), proposal, judgement("SHOW", "SPAM"));
        given().get("/v1/proposals/" + proposal).then().statusCode(200);
        for (int i = 0; i < 7; i++) {
            report(citizen(), proposal, "SPAM").then().statusCode(201);
        }
        given().get("/v1/proposals/" + proposal).then().statusCode(200); // a moderator has read it
        assertThat(queue(forum).getList("items.contentId")).containsExactly(proposal);
    }

    @Test
    void hidesOnceWhenManyReportAtOnce() throws SQLException {
        Forum forum = hallOf(20, 0.02);
        String proposal = forum.published(citizen(), "SPORT", "هم‌زمان گزارش شد");
        IntStream.range(0, 10).parallel().forEach(i -> report(citizen(), proposal, "SPAM"));

        assertThat(log(forum).getList("items.act")).containsExactly("HIDDEN_BY_REPORTS");
        assertThat(queue(forum).getList("items.contentId")).containsExactly(proposal);
    }

    @Test
    void weighsReportersByTheirRecord() {
        Forum forum = Forum.withThreshold(50);
        String right = citizen();
        String wrong = citizen();
        String bad = forum.published(citizen(), "SPORT", "نوشتهٔ تبلیغاتی " + UUID.randomUUID());
        String good = forum.published(citizen(), "SPORT", "نوشتهٔ سالم " + UUID.randomUUID());
        report(right, bad, "SPAM").then().statusCode(201);
        report(wrong, good, "SPAM").then().statusCode(201);
        decide(forum, moderator(forum), bad, judgement("HIDE", "SPAM"));
        decide(forum, moderator(forum), good, judgement("SHOW", "SPAM"));

        assertThat(weightOfAReportBy(right, forum)).isEqualTo(0.7f);
        assertThat(weightOfAReportBy(wrong, forum)).isEqualTo(0.3f);
        assertThat(weightOfAReportBy(citizen(), forum)).isEqualTo(0.5f);
        as(right).get("/v1/content-reports/mine").then().body("items.outcome", contains("WAITING", "RIGHT"));
        as(wrong).get("/v1/content-reports/mine").then().body("items.outcome", contains("WAITING", "WRONG"));
    }

    @Test
    void neverWeighsMoreThanOneAndAHalf() {
        assertThat(Reports.weight(0, 0)).isEqualTo(0.5);
        assertThat(Reports.weight(4, 0)).isEqualTo(1.0);
        assertThat(Reports.weight(1_000_000, 0)).isLessThanOrEqualTo(1.5);
        assertThat(Reports.weight(0, 1_000_000)).isEqualTo(0.1);
    }

    @Test
    void countsAPersonOnceUntilSomebodyHasDecided() {
        Forum forum = Forum.withThreshold(50);
        String person = citizen();
        String proposal = forum.published(citizen(), "SPORT", "یک نفر چند بار");
        String first = report(person, proposal, "SPAM").then().extract().path("id");
        report(person, proposal, "OTHER").then().statusCode(201).body("id", equalTo(first));

        assertThat(queue(forum).getFloat("items[0].weight")).isEqualTo(0.5f);
    }

    @Test
    void countsAPersonOnceHoweverOftenTheyAreForgotten() {
        Forum forum = Forum.withThreshold(50);
        String person = Given.somebody().bearer();
        String proposal = forum.published(citizen(), "SPORT", "گزارشگری که فراموش شد");
        String first = report(person, proposal, "SPAM").then().extract().path("id");
        for (int i = 0; i < 2; i++) {
            post(person, "/v1/participants/me/erasure", Map.of()).then().statusCode(201);
            report(person, proposal, "SPAM").then().statusCode(201).body("id", equalTo(first));
        }

        assertThat(queue(forum).getFloat("items[0].weight")).isEqualTo(0.5f);
    }

    @Test
    void isNeverAboutOnesOwnText() {
        Forum forum = Forum.withThreshold(50);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "متن خودم");

        report(author, proposal, "SPAM").then().statusCode(409).body("code", equalTo("OWN_CONTENT"));
        report(author, UUID.randomUUID().toString(), "SPAM").then().statusCode(404);
    }

    private static float weightOfAReportBy(String person, Forum forum) {
        String proposal = forum.published(citizen(), "SPORT", "برای وزن " + UUID.randomUUID());
        report(person, proposal, "OTHER").then().statusCode(201);
        return queue(forum).getFloat("items.find { it.contentId == '" + proposal + "' }.weight");
    }

    private static int reportsUntilHidden(Forum forum) {
        String proposal = forum.published(citizen(), "SPORT", "تا کجا " + UUID.randomUUID());
        int reports = 0;
        while (given().get("/v1/proposals/" + proposal).statusCode() == 200 && reports < 20) {
            report(citizen(), proposal, "SPAM").then().statusCode(201);
            reports++;
        }
        return reports;
    }

    /// The sweep that counts members leaves it alone.
    private Forum hallOf(int members, double share) throws SQLException {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 50, "reportLimitShare", share));
        Given.change(database, """
                update hall set active_members = %d, counted_on = cast(now() at time zone 'Asia/Tehran' as date)
                where id = '%s'""".formatted(members, forum.hall));
        return forum;
    }
}
