package hamgara.forum.invalidation;

import static hamgara.forum.Forum.citizen;
import static hamgara.forum.Forum.support;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A proposal that waits for its case, and for a session, loses its supporters to a batch.
class InvalidationStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran("2026-12-20T10:00");
        Forum forum = Forum.withPolicy(Map.of("supportThreshold", 1, "sessionLine", 1, "qualificationHoldDays", 5));
        String proposal = forum.published(citizen(), "SPORT", "پیشنهادی که حمایتش کنار می‌رود");
        support(citizen(), proposal, "JOIN").then().statusCode(200);
        String batch = InvalidationTest.written(
                        forum, InvalidationTest.moderator(forum), Map.of("proposalId", proposal))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        InvalidationTest.start(forum, batch, "2026-12-20T06:31:00Z", clock);
    }
}
