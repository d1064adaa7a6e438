package hamgara.venue.rebooking;

import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is told of proposals.
final class RebookingEvent {

    private RebookingEvent() {}

    record RebookingProposed(
            UUID rebooking,
            UUID booking,
            UUID slot,
            String venue,
            @Nullable String county,
            RebookingCause cause,
            UUID causeId,
            RebookingKind kind,
            List<UUID> options,
            Instant answerBy)
            implements Event {

        @Override
        public String type() {
            return "hamgara.venue.rebooking-proposed.v1";
        }

        @Override
        public UUID subject() {
            return rebooking;
        }
    }

    record RebookingSettled(
            UUID rebooking,
            UUID booking,
            String venue,
            @Nullable String county,
            RebookingState state,
            @Nullable UUID toBooking,
            @Nullable UUID toSlot)
            implements Event {

        static RebookingSettled of(RebookingFacts facts, RebookingState state, @Nullable UUID toSlot) {
            return new RebookingSettled(
                    facts.id(),
                    facts.bookingId(),
                    facts.venueCode(),
                    facts.county(),
                    state,
                    toSlot == null ? null : facts.id(),
                    toSlot);
        }

        @Override
        public String type() {
            return "hamgara.venue.rebooking-settled.v1";
        }

        @Override
        public UUID subject() {
            return rebooking;
        }
    }
}
