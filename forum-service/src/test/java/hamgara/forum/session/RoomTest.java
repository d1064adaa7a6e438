package hamgara.forum.session;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import hamgara.forum.ClockAt;
import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import hamgara.kit.test.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class RoomTest {

    @Test
    void takesNoMorePeopleThanTheLargestOfItsPlace() {
        ClockAt.tehran(Meeting.DAYS_BEFORE);
        Forum forum = Forum.withThreshold(5);
        UUID venue = UUID.randomUUID();
        UUID large = UUID.randomUUID();
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.venue-registered.v1", venue, """
                {"venue": "%s", "code": "LIB-%s", "names": {"fa": "کتابخانه"}, "category": "LIBRARY", "state": "OPEN",
                 "county": "%s", "roles": ["TAG_HUB"], "version": 1}""".formatted(
                        venue, forum.county, forum.county));
        room(venue, UUID.randomUUID(), "opened", 20, 1);
        room(venue, large, "changed", 40, 2);
        room(venue, large, "opened", 90, 1); // an older word, late
        Map<String, Object> inTheLibrary = new HashMap<>();
        inTheLibrary.put("mode", "IN_PERSON");
        inTheLibrary.put("venueCode", "LIB-" + forum.county);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Integer.valueOf(40)
                        .equals(Meeting.prepare(forum, 91, inTheLibrary).path("places")));
        Meeting.prepare(forum, 41, inTheLibrary)
                .then()
                .statusCode(422)
                .body("code", equalTo("PLACE_TOO_SMALL"))
                .body("places", equalTo(40))
                .body("errors.pointer", hasItem("/capacity"));
        Meeting meeting = Meeting.draft(forum, 40, inTheLibrary);
        meeting.change(Map.of("capacity", 41)).then().statusCode(422).body("code", equalTo("PLACE_TOO_SMALL"));
        inTheLibrary.put("mode", "MIXED"); // others take part from elsewhere
        Meeting.prepare(forum, 400, inTheLibrary).then().statusCode(201);
    }

    private static void room(UUID venue, UUID facility, String what, int places, int version) {
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.facility-" + what + ".v1", facility, """
                {"facility": "%s", "venue": "%s", "kind": "AUDITORIUM", "places": %d, "version": %d}""".formatted(
                        facility, venue, places, version));
    }
}
