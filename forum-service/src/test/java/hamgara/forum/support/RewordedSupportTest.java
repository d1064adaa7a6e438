package hamgara.forum.support;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.etag;
import static hamgara.forum.Forum.post;
import static hamgara.forum.Forum.support;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.notice.Ear;
import hamgara.kit.test.TestStack;
import hamgara.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class RewordedSupportTest {

    @Inject
    DataSource database;

    @Test
    void countsWhoWasAskedAgainOnceTheySayYes() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 2, "afterSupport", "ASK_AGAIN"));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "واژه‌های نخست");
        String person = Given.somebody().bearer();
        support(person, proposal, "JOIN").then().body("versionSeen", equalTo(1));
        reworded(author, proposal).then().statusCode(200).body("asked", equalTo(1));

        support(citizen(), proposal, "JOIN")
                .then()
                .body("supporters", equalTo(2))
                .body("asked", equalTo(1))
                .body("state", equalTo("PUBLISHED"));
        as(person)
                .body(Map.of("kind", "JOIN", "versionSeen", 1))
                .put("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(409)
                .body("code", equalTo("WORDS_CHANGED_MEANWHILE"))
                .body("textVersion", equalTo(2));
        support(person, proposal, "JOIN")
                .then()
                .body("versionSeen", equalTo(2))
                .body("supporters", equalTo(2))
                .body("asked", equalTo(0))
                .body("state", equalTo("WITH_AGENCY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ASK_AGAIN", "RESET"})
    void tellsWhoStoodBehindTheWordsBefore(String afterSupport) {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "afterSupport", afterSupport));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "واژه‌هایی که عوض می‌شود");
        Ear follower = new Ear().follow("PROPOSAL", proposal);
        Ear supporter = new Ear();
        Ear nobody = new Ear();
        support(supporter.person, proposal, "JOIN").then().statusCode(200);

        reworded(author, proposal).then().statusCode(200);

        assertThat(supporter.newsUntil("proposal-reworded")).containsExactly("proposal-reworded");
        assertThat(follower.newsUntil("proposal-reworded")).hasSize(1);
        assertThat(nobody.news()).isEmpty();
    }

    @Test
    void tellsNobodyWhoWentAwayOfWhatComesAfter() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "afterSupport", "RESET"));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "واژه‌هایی بی‌همراه");
        Ear stayed = new Ear();
        Ear left = new Ear();
        support(stayed.person, proposal, "JOIN").then().statusCode(200);
        support(left.person, proposal, "JOIN").then().statusCode(200);
        as(left.person)
                .delete("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .statusCode(200);

        reworded(author, proposal, "همهٔ محله").then().statusCode(200);

        assertThat(stayed.newsUntil("proposal-reworded")).containsExactly("proposal-reworded");
        assertThat(left.news()).isEmpty();
    }

    @Test
    void tellsWhoseSupportEndedAlsoWhenTheWordsChangeOnceMore() throws SQLException {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "afterSupport", "RESET"));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "واژه‌هایی که دو بار عوض می‌شود");
        Ear first = new Ear();
        Ear second = new Ear();
        support(first.person, proposal, "JOIN").then().statusCode(200);

        try (var holding = database.getConnection()) {
            holding.setAutoCommit(false);
            try (var statement = holding.createStatement()) {
                statement.execute("lock table follow in access exclusive mode"); // nothing is spread
            }
            reworded(author, proposal, "همهٔ محله").then().statusCode(200);
            support(second.person, proposal, "JOIN").then().statusCode(200);
            reworded(author, proposal, "همهٔ شهر").then().statusCode(200);
            holding.commit();
        }

        assertThat(second.newsUntil("proposal-reworded")).containsExactly("proposal-reworded");
        assertThat(first.newsUntil("proposal-reworded")).containsExactly("proposal-reworded");
    }

    @Test
    void leavesTheWordsAloneThatPeopleSignedOnPaperOrWaitFor() {
        Forum forum = Forum.withThreshold(5); // FROZEN
        String author = Given.somebody().bearer();
        String signed = forum.published(author, "SPORT", "واژه‌هایی که روی کاغذ امضا شد");
        post(
                        Tokens.of("desk-officer").county(forum.county).bearer(),
                        "/v1/desk-entries",
                        Map.of("proposalId", signed, "channel", "PAPER", "voice", "A1"))
                .then()
                .statusCode(201);
        reworded(author, signed).then().statusCode(409).body("code", equalTo("PROPOSAL_HAS_SUPPORT"));

        String waited = forum.published(author, "SPORT", "واژه‌هایی با یک شرط");
        post(citizen(), "/v1/proposals/" + waited + "/conditions", Map.of("words", "اگر رایگان باشد"))
                .then()
                .statusCode(201);
        reworded(author, waited).then().statusCode(409).body("code", equalTo("PROPOSAL_HAS_SUPPORT"));
    }

    @Test
    void leavesNobodyAskedWhoWentAway() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "afterSupport", "ASK_AGAIN"));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "واژه‌های پیشین");
        String person = Given.somebody().bearer();
        support(person, proposal, "JOIN").then().statusCode(200);
        reworded(author, proposal).then().statusCode(200);

        as(person)
                .delete("/v1/proposals/" + proposal + "/supports/me")
                .then()
                .body("supporters", equalTo(0))
                .body("asked", equalTo(0))
                .body("kind", nullValue());
    }

    @Test
    void endsWithTheWordsWhereThePolicySaysReset() {
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "afterSupport", "RESET"));
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "از نو");
        String person = Given.somebody().bearer();
        support(person, proposal, "JOIN").then().statusCode(200);
        reworded(author, proposal).then().statusCode(200).body("supporters", equalTo(0));
        support(person, proposal, "JOIN").then().body("supporters", equalTo(1)).body("asked", equalTo(0));
    }

    @Test
    void isNoVoiceForOnesOwnProposal() {
        Forum forum = Forum.withThreshold(5);
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "حمایت از خود");

        support(author, proposal, "JOIN").then().statusCode(409).body("code", equalTo("OWN_PROPOSAL"));
        read(proposal).body("supporters", equalTo(0));
    }

    @Test
    void endsWhenTheSupporterBecomesAnAuthor() {
        Forum forum = Forum.withThreshold(5);
        String author = Given.somebody().bearer();
        String proposal = forum.published(author, "SPORT", "با هم می‌نویسیم");
        String person = Given.somebody().bearer();
        support(person, proposal, "JOIN").then().body("supporters", equalTo(1));
        String code = post(author, "/v1/proposals/" + proposal + "/coauthors/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(person, "/v1/proposals/" + proposal + "/coauthors", Map.of("code", code))
                .then()
                .statusCode(201);

        read(proposal).body("supporters", equalTo(0));
        support(person, proposal, "JOIN").then().statusCode(409).body("code", equalTo("OWN_PROPOSAL"));
    }

    @Test
    void joinsInsteadOfSendingTheSame() {
        Forum forum = Forum.withThreshold(5);
        String title = "پیوستن " + UUID.randomUUID();
        String proposal = forum.published(citizen(), "SPORT", title);
        String person = Given.somebody().bearer();
        String draft = post(person, "/v1/proposals", forum.proposal("SPORT", title))
                .then()
                .statusCode(409)
                .body("code", equalTo("SIMILAR_PROPOSAL_EXISTS"))
                .extract()
                .path("draftId");

        post(person, "/v1/proposals/" + proposal + "/join", Map.of("draftId", draft))
                .then()
                .statusCode(200)
                .body("supporters", equalTo(1));
        as(person).get("/v1/drafts/" + draft).then().statusCode(404);
    }

    private static Response reworded(String author, String proposal) {
        return reworded(author, proposal, "همهٔ محله");
    }

    private static Response reworded(String author, String proposal, String whoBenefits) {
        String path = "/v1/proposals/" + proposal;
        return as(author)
                .header("If-Match", etag(path))
                .body(Map.of("whoBenefits", whoBenefits))
                .patch(path);
    }

    private static ValidatableResponse read(String proposal) {
        return given().get("/v1/proposals/" + proposal).then().statusCode(200);
    }
}
