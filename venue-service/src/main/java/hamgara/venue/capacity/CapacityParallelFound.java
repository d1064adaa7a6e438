package hamgara.venue.capacity;

import hamgara.kit.outbox.Event;
import hamgara.venue.facility.FacilityKind;
import java.util.List;
import java.util.UUID;

/// Two agencies offer the same kind of capacity in the same area at the same hours.
record CapacityParallelFound(
        UUID match,
        List<UUID> capacities,
        List<String> agencies,
        FacilityKind kind,
        String areaCode,
        long overlapMinutesPerWeek,
        String county)
        implements Event {

    @Override
    public String type() {
        return "hamgara.venue.capacity-parallel-found.v1";
    }

    @Override
    public UUID subject() {
        return match;
    }
}
