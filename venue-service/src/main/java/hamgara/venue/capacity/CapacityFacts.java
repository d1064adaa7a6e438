package hamgara.venue.capacity;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.timetable.Weekday;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a match needs of a capacity.
public record CapacityFacts(
        UUID id,
        String agency,
        String county,
        FacilityKind kind,
        String areaCode,
        @Nullable UUID facilityId,
        int places,
        CapacityState state,
        Set<IdleWindow> idleWindows) {

    static CapacityFacts of(Capacity capacity) {
        return new CapacityFacts(
                capacity.id,
                capacity.agency,
                capacity.county,
                capacity.kind,
                capacity.areaCode,
                capacity.facilityId,
                capacity.places,
                capacity.state,
                Set.copyOf(capacity.idleWindows));
    }

    public boolean isIdle(Weekday weekday, LocalTime from, LocalTime to) {
        return idleWindows.stream().anyMatch(window -> window.contains(weekday, from, to));
    }
}
