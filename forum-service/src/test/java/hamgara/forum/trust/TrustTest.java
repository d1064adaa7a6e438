package hamgara.forum.trust;

import static hamgara.forum.Forum.as;
import static hamgara.forum.Forum.post;
import static hamgara.forum.moderation.Moderated.act;
import static hamgara.forum.moderation.Moderated.judgement;
import static hamgara.forum.moderation.Moderated.moderator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class TrustTest {

    @Test
    void isKeptAtNinetyPercentOfTheMark() {
        assertThat(new Deeds(20, 10, 0).level(0)).isEqualTo(2);
        assertThat(new Deeds(19, 10, 0).level(0)).isEqualTo(1);
        assertThat(new Deeds(18, 9, 0).level(2)).isEqualTo(2);
        assertThat(new Deeds(18, 9, 0).level(1)).isEqualTo(1);
        assertThat(new Deeds(17, 9, 0).level(2)).isEqualTo(1);
        assertThat(new Deeds(18, 8, 0).level(2)).isEqualTo(1);
        assertThat(new Deeds(500, 90, 0).level(0)).isEqualTo(3);
    }

    @Test
    void losesALevelWithEachActThatStands() {
        assertThat(new Deeds(60, 25, 1).level(3)).isEqualTo(2);
        assertThat(new Deeds(60, 25, 1).level(2)).isEqualTo(2);
        assertThat(new Deeds(60, 25, 9).level(3)).isZero();
    }

    @Test
    void growsWithTextsThatStandOverDays() {
        ClockAt clock = ClockAt.tehran("2026-12-13T10:00");
        Forum forum = Forum.withThreshold(50);
        String person = Given.somebody().bearer();
        state(forum, person, 2);
        clock.moveTo("2026-12-14T10:00");
        state(forum, person, 2);
        clock.moveTo("2026-12-15T10:00");
        String last = state(forum, person, 1);
        clock.moveTo("2026-12-16T10:00");

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> standing(person).body("level", equalTo(1)));
        standing(person).body("texts", equalTo(5)).body("days", equalTo(3)).body("next.texts", equalTo(20));
        act(moderator(forum), last, judgement("HIDE", "SPAM"));
        standing(person).body("level", equalTo(0)).body("acts", equalTo(1)); // at once
    }

    private static io.restassured.response.ValidatableResponse standing(String person) {
        return as(person).get("/v1/participants/me/standing").then().statusCode(200);
    }

    private static String state(Forum forum, String person, int statements) {
        String id = "";
        for (int i = 0; i < statements; i++) {
            id = post(person, "/v1/statements", Map.of("hallId", forum.hall, "text", "سخن " + UUID.randomUUID()))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return id;
    }
}
