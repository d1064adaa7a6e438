package hamgara.forum.minutes;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.forum.Story;
import hamgara.forum.session.ClosedPlace;
import hamgara.forum.session.Meeting;
import hamgara.kit.test.PublishedEvents;
import java.util.Map;
import java.util.UUID;

/// The place of an announced session is closed, another session moves to another place; a session is announced, a place
/// in it goes down the line, and it is postponed and cancelled; another is held, its minutes are signed with a
/// commitment, and it is closed.
class MinutesStory implements Story {

    @Override
    public void play(PublishedEvents events) {
        ClockAt clock = ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        ClosedPlace.invitation(forum);
        Meeting.announced(forum, 5, ClosedPlace.where(forum))
                .change(Map.of("venueCode", ClosedPlace.another(forum)))
                .then()
                .statusCode(200);
        ClosedPlace.close(forum, UUID.randomUUID());
        Meeting called = Meeting.announced(forum, 1, Map.of());
        String first = Meeting.person();
        called.register(first).then().statusCode(201);
        called.register(Meeting.person()).then().statusCode(201);
        called.giveUp(first).then().statusCode(200);
        called.move("postpone", Map.of("reason", "گرد و غبار")).then().statusCode(200);
        called.move("cancel", Map.of("reason", "گرد و غبار")).then().statusCode(200);
        Meeting held = Meeting.held(clock, forum, Written.group(forum));
        Written.of(held, Written.withCommitment(held.firstItem(), "2027-02-20"))
                .signed(clock)
                .then()
                .statusCode(200);
        held.move("close", null).then().statusCode(200);
    }
}
