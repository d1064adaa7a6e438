package hamgara.venue.noshow;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That nobody came for a booking does not count any more.
record NoShowExcused(UUID booking, String venue, @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.no-show-excused.v1";
    }

    @Override
    public UUID subject() {
        return booking;
    }
}
