package hamgara.venue.course;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places in all sessions are kept for somebody whose ticket was drawn; the hold becomes one booking, until it runs
/// out.
record CourseOffered(
        UUID entry,
        UUID lottery,
        UUID series,
        UUID hold,
        int party,
        int sessions,
        Instant expiresAt,
        String venue,
        @Nullable String county)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.course-offered.v1";
    }

    @Override
    public UUID subject() {
        return entry;
    }
}
