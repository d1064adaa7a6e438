package hamgara.venue.closure;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A venue will be closed for a time, or is from now on. The text for visitors is read over HTTP.
record ClosureAnnounced(
        UUID closure, String venue, @Nullable String county, Instant startsAt, Instant endsAt, ClosureReason reason)
        implements Event {

    static ClosureAnnounced of(Closed closed) {
        Closure closure = closed.closure();
        return new ClosureAnnounced(
                closure.id, closed.venue(), closed.county(), closure.startsAt, closure.endsAt, closure.reason);
    }

    @Override
    public String type() {
        return "hamgara.venue.closure-announced.v1";
    }

    @Override
    public UUID subject() {
        return closure;
    }
}
