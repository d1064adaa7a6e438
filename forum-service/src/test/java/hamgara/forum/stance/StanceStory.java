package hamgara.forum.stance;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.post;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A moderator sends a proposal back; its author appeals, and nobody decides in time.
class StanceStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum forum = Forum.withThreshold(5);
        String author = citizen();
        String proposal = forum.published(author, "SPORT", "پیشنهادی برای بازنویسی");
        String path = "/v1/proposals/" + proposal + "/stance";
        StanceTest.set(StanceTest.moderator(forum), path, Map.of("stance", "NEEDS_REWORK", "reason", "راه را بنویسید"))
                .then()
                .statusCode(200);
        String appeal = post(author, path + "/appeals", Map.of("reason", "راه در بند دوم است"))
                .then()
                .statusCode(201)
                .extract()
                .path("appeal.id");
        clock.moveTo("2026-12-20T10:00"); // the sweep of the running service finds it
        await().atMost(Duration.ofSeconds(30))
                .until(() -> events.ofSubject(UUID.fromString(proposal)).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum.stance-appeal-escalated.v1")));
        StanceTest.decided(forum.governor(), path, appeal, false).then().statusCode(200);
    }
}
