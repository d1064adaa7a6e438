package hamgara.forum.notice;

import static hamgara.forum.Forum.citizen;
import static org.awaitility.Awaitility.await;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.UUID;

/// News reaches people at once and with the digest of the next morning.
class NoticeStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-07T10:00");
        Forum forum = Forum.withThreshold(50);
        new Ear().hears("DAILY", "fa").follow("HALL", forum.hall);
        forum.published(citizen(), "SPORT", "برای خلاصه " + UUID.randomUUID());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> events.ofType("hamgara.forum.notices-ready.v1").stream()
                        .anyMatch(event -> event.data().path("hall").asText().equals(forum.hall)));
        clock.moveTo("2026-12-08T08:00");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !events.ofType("hamgara.forum.digests-ready.v1").isEmpty());
    }
}
