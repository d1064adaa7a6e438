package hamgara.venue.offer;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Places are kept for somebody who waited; the hold becomes a booking like any other, until it runs out.
record WaitingOffered(
        UUID entry,
        UUID slot,
        UUID hold,
        int places,
        Instant expiresAt,
        String venue,
        @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.waiting-offered.v1";
    }

    @Override
    public UUID subject() {
        return entry;
    }
}
