package hamgara.forum.notice;

import static hamgara.forum.Forum.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class HearersTest {

    @Inject
    DataSource database;

    /// An erasure takes what people wrote together first, and what they follow after that.
    @Test
    void holdWhatPeopleHaveInTheOrderOfAnErasure() throws SQLException {
        String author = Given.somebody().bearer();
        String proposal = Forum.withThreshold(5).published(author, "SPORT", "دو نویسنده " + UUID.randomUUID());
        String path = "/v1/proposals/" + proposal;
        Ear coauthor = new Ear().follow("PROPOSAL", proposal);
        String code = post(author, path + "/coauthors/invitations", Map.of())
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        post(coauthor.person, path + "/coauthors", Map.of("code", code)).then().statusCode(201);
        String untold = "select count(*) from news where object = '" + proposal + "'";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Given.value(database, untold).equals("0"));

        try (var erasing = database.getConnection()) {
            erasing.setAutoCommit(false);
            String coauthored = "select 1 from coauthor where proposal_id = '" + proposal + "' for update";
            assertThat(Given.value(erasing, coauthored)).isEqualTo("1");
            Map<String, Object> words = Map.of("baseVersion", 1, "whoBenefits", "سالمندان", "reason", "برای همه");
            post(Given.somebody().bearer(), path + "/amendments", words).then().statusCode(201);
            Given.untilWaitedFor(database, erasing);

            String followed = "select 1 from follow where key = 'PROPOSAL/" + proposal + "' for update nowait";
            assertThat(Given.value(erasing, followed)).isEqualTo("1");
            erasing.rollback();
        }
        assertThat(coauthor.newsUntil("amendment-proposed")).containsOnlyOnce("amendment-proposed");
    }
}
