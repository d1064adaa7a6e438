package hamgara.forum.phase;

import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.kit.test.PublishedEvents;
import java.util.List;

/// A hall gets a phase.
class PhaseStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Forum forum = Forum.withThreshold(3);
        PhaseTest.set(forum, List.of(PhaseTest.phase("2027-01-10", "2027-01-12", "PROPOSE")))
                .then()
                .statusCode(200);
    }
}
