package hamgara.venue.facility;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A hall, pitch or room was added to a venue.
record FacilityOpened(
        UUID facility,
        UUID venue,
        FacilityKind kind,
        int places,
        @Nullable String county) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.facility-opened.v1";
    }

    @Override
    public UUID subject() {
        return facility;
    }
}
