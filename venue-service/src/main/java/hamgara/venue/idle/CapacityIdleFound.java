package hamgara.venue.idle;

import hamgara.kit.outbox.Event;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hours of a facility stand idle week after week.
record CapacityIdleFound(
        UUID facility,
        String venueCode,
        FacilityKind kind,
        @Nullable String agency,
        Weekday weekday,
        int fromHour,
        int toHour,
        Audience audience,
        int freePlaces,
        LocalDate weekOn)
        implements Event {

    static CapacityIdleFound of(IdleHoursView hours, LocalDate week) {
        return new CapacityIdleFound(
                hours.facilityId(),
                hours.venueCode(),
                hours.kind(),
                hours.agency(),
                hours.weekday(),
                hours.fromHour(),
                hours.toHour(),
                hours.audience(),
                hours.freePlaces(),
                week);
    }

    @Override
    public String type() {
        return "hamgara.venue.capacity-idle-found.v1";
    }

    @Override
    public UUID subject() {
        return facility;
    }
}
