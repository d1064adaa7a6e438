package hamgara.forum.session;

import static org.awaitility.Awaitility.await;

import hamgara.forum.Forum;
import hamgara.kit.test.PublishedEvents;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// A library of a county, a session that people are invited to in it, and its closure on that day.
public final class ClosedPlace {

    private ClosedPlace() {}

    public static Map<String, Object> where(Forum forum) {
        return Map.of("mode", "IN_PERSON", "venueCode", "LIB-" + forum.county);
    }

    public static Meeting invitation(Forum forum) {
        open(forum, "LIB-" + forum.county);
        return Meeting.announced(forum, 5, where(forum));
    }

    /// Another library of the county, once this service has heard of it.
    public static String another(Forum forum) {
        open(forum, "LIB-%s-2".formatted(forum.county));
        return "LIB-%s-2".formatted(forum.county);
    }

    private static void open(Forum forum, String code) {
        UUID venue = UUID.randomUUID();
        PublishedEvents.publish(
                "hamgara.venue", "hamgara.venue.venue-changed.v1", venue, """
                {"venue": "%s", "code": "%s", "names": {"fa": "کتابخانه"}, "category": "LIBRARY", "kind": "LIBRARY",
                 "state": "OPEN", "publication": "PUBLISHED", "county": "%s", "roles": ["TAG_HUB"], "version": 1}""".formatted(venue, code, forum.county));
        Map<String, Object> there = Map.of("mode", "IN_PERSON", "venueCode", code);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Meeting.prepare(forum, 5, there).statusCode() == 201);
    }

    public static void close(Forum forum, UUID closure) {
        PublishedEvents.publish("hamgara.venue", "hamgara.venue.closure-announced.v1", closure, """
                {"closure": "%s", "venue": "LIB-%s", "county": "%s", "startsAt": "2026-12-20T14:00:00Z",
                 "endsAt": "2026-12-21T14:00:00Z", "reason": "POWER", "version": 1}""".formatted(
                        closure, forum.county, forum.county));
    }
}
