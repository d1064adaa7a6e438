package hamgara.forum.screeningappeal;

import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Given;
import hamgara.forum.Story;
import hamgara.forum.moderation.Moderated;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A proposal is not shown, its author appeals, and nobody decides in time.
class ScreeningAppealStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-12T10:00");
        Forum forum = ScreeningAppealTest.screened(Map.of());
        String author = Given.somebody().bearer();
        String proposal = ScreeningAppealTest.rejected(forum, author, Moderated.moderator(forum));
        String appeal = ScreeningAppealTest.appealed(author, proposal)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        clock.moveTo("2026-12-20T10:00"); // the sweep of the running service finds it
        await().atMost(Duration.ofSeconds(30))
                .until(() -> events.ofSubject(UUID.fromString(proposal)).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum.screening-appeal-escalated.v1")));
        ScreeningAppealTest.decided(forum.governor(), proposal, appeal, true)
                .then()
                .statusCode(200);
    }
}
