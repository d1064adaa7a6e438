package hamgara.forum.window;

import static hamgara.forum.Forum.citizen;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// The window of a proposal ends before enough people support it.
class WindowStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 5, "window", "P1D"));
        UUID proposal = UUID.fromString(forum.published(citizen(), "SPORT", "پیشنهادی که مهلتش می‌گذرد"));
        clock.moveTo("2026-12-23T10:00"); // the sweep of the running service finds it
        await().atMost(Duration.ofSeconds(30))
                .until(() -> events.ofSubject(proposal).stream()
                        .anyMatch(event -> event.type().equals("hamgara.forum.proposal-expired.v1")));
    }
}
