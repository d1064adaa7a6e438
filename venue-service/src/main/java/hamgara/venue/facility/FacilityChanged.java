package hamgara.venue.facility;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A facility takes more or fewer people, other parts of its venue, or other times.
record FacilityChanged(
        UUID facility,
        UUID venue,
        FacilityKind kind,
        int places,
        @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.facility-changed.v1";
    }

    @Override
    public UUID subject() {
        return facility;
    }
}
