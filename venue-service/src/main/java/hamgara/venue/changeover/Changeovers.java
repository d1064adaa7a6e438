package hamgara.venue.changeover;

import hamgara.kit.time.Tehran;
import hamgara.venue.slot.Slots;
import hamgara.venue.slot.Slots.Neighbours;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Has time left between uses of a facility for different audiences. The constraint of slots stands behind it.
@ApplicationScoped
public class Changeovers {

    private final ChangeoverRepository timetables;
    private final Slots slots;
    private final Clock clock;

    Changeovers(ChangeoverRepository timetables, Slots slots, Clock clock) {
        this.timetables = timetables;
        this.slots = slots;
        this.clock = clock;
    }

    /// Refuses hours that do not leave it, naming the two spans.
    public void requireLeft(int minutes, List<KeptHours> spans) {
        for (KeptHours first : spans) {
            for (KeptHours second : spans) {
                if (first.isTooNear(second, minutes)) {
                    throw new ChangeoverRefusal.ChangeoverNotLeft(minutes, first, second);
                }
            }
        }
    }

    /// Sets it for a facility whose row the caller has locked, slots to come included. Refused while a timetable or
    /// slots do not leave it: hours are changed first, and bookings are nobody's to move.
    public void set(UUID facility, int minutes) {
        timetables.timetables(facility, Tehran.dayOf(clock.instant())).forEach(spans -> requireLeft(minutes, spans));
        List<Neighbours> tooNear = slots.changeover(facility, minutes);
        if (!tooNear.isEmpty()) {
            throw new ChangeoverRefusal.ChangeoverInTheWay(minutes, tooNear);
        }
    }
}
