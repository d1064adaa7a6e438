package hamgara.venue.openactive;

import hamgara.venue.feed.Feed;
import java.util.Arrays;

/// The feeds by the last word of their path, and what they call their items.
enum PublicFeed {
    FACILITY_USES("facility-uses", Feed.FACILITY_USE, "FacilityUse", "https://openactive.io/FacilityUse"),
    SLOTS("facility-use-slots", Feed.SLOT, "FacilityUse/Slot", "https://openactive.io/Slot"),
    SESSION_SERIES("session-series", Feed.SERIES, "SessionSeries", "https://openactive.io/SessionSeries"),
    SCHEDULED_SESSIONS(
            "scheduled-sessions", Feed.SESSION, "ScheduledSession", "https://openactive.io/ScheduledSession"),
    /// Libraries, museums, theatres and heritage, which the activity list of OpenActive does not know.
    CULTURE_EVENTS("culture-events", Feed.EVENT, "Event", "https://schema.org/Event");

    final String path;
    final Feed feed;
    final String kind;
    final String type;

    PublicFeed(String path, Feed feed, String kind, String type) {
        this.path = path;
        this.feed = feed;
        this.kind = kind;
        this.type = type;
    }

    static PublicFeed of(String path) {
        return Arrays.stream(values())
                .filter(feed -> feed.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new FeedNotFound(path));
    }
}
