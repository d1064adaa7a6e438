package hamgara.forum.digest;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;

/// What a held session was is written and approved.
class DigestStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Meeting meeting = Meeting.held(clock, Forum.withThreshold(5), Map.of());
        DigestTest.write(meeting, DigestTest.staff(meeting, "hall-secretary"), "گفت‌وگو شد.")
                .then()
                .statusCode(200);
        DigestTest.approve(meeting, DigestTest.staff(meeting, "governor"))
                .then()
                .statusCode(200);
    }
}
