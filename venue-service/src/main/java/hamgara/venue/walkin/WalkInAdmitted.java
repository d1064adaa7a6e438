package hamgara.venue.walkin;

import hamgara.kit.outbox.Event;
import hamgara.venue.slot.SlotFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody without a booking was let in.
record WalkInAdmitted(
        UUID walkIn,
        UUID slot,
        int party,
        String venue,
        @Nullable String county) implements Event {

    static WalkInAdmitted of(UUID id, SlotFacts slot, int party) {
        return new WalkInAdmitted(id, slot.id(), party, slot.venueCode(), slot.county());
    }

    @Override
    public String type() {
        return "hamgara.venue.walk-in-admitted.v1";
    }

    @Override
    public UUID subject() {
        return walkIn;
    }
}
