package hamgara.forum.stance;

import static hamgara.forum.Forum.citizen;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A moderator sends a proposal back.
class StanceStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(5);
        String path = "/v1/proposals/" + forum.published(citizen(), "SPORT", "پیشنهادی برای بازنویسی") + "/stance";
        StanceTest.set(StanceTest.moderator(forum), path, Map.of("stance", "NEEDS_REWORK", "reason", "راه را بنویسید"))
                .then()
                .statusCode(200);
    }
}
