package hamgara.venue.closure;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A venue is open after all. Tells the whole closure again, for readers whom the announcement has not reached.
record ClosureRevoked(
        UUID closure, String venue, @Nullable String county, Instant startsAt, Instant endsAt, ClosureReason reason)
        implements Event {

    static ClosureRevoked of(Closed closed) {
        Closure closure = closed.closure();
        return new ClosureRevoked(
                closure.id, closed.venue(), closed.county(), closure.startsAt, closure.endsAt, closure.reason);
    }

    @Override
    public String type() {
        return "hamgara.venue.closure-revoked.v1";
    }

    @Override
    public UUID subject() {
        return closure;
    }
}
