package hamgara.venue.capacity;

import hamgara.kit.outbox.Event;
import hamgara.venue.facility.FacilityKind;
import java.util.UUID;

/// An agency offered to share a hall, pitch or room.
record CapacityOffered(UUID capacity, String agency, FacilityKind kind, String areaCode, int places, String county)
        implements Event {

    static CapacityOffered of(Capacity capacity) {
        return new CapacityOffered(
                capacity.id, capacity.agency, capacity.kind, capacity.areaCode, capacity.places, capacity.county);
    }

    @Override
    public String type() {
        return "hamgara.venue.capacity-offered.v1";
    }

    @Override
    public UUID subject() {
        return capacity;
    }
}
