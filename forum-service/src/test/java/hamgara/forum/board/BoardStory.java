package hamgara.forum.board;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// A session goes on and is shown.
class BoardStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        Meeting.opened(ClockAt.tehran(Meeting.DAYS_BEFORE), Forum.withThreshold(5), Map.of());
    }
}
