package hamgara.venue.availability;

import hamgara.kit.caller.Caller;
import hamgara.kit.time.Tehran;
import hamgara.venue.demand.Demand;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Takes down what was looked for and not found, as a wish for an hour somewhere in the time of the first day. Of
/// callers who did not sign in the same search counts once a week whoever they are: it is a wish, but not many.
@ApplicationScoped
class EmptySearches {

    private static final String ANYBODY = "anybody";
    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 0);
    private static final int WISHED_MINUTES = 60;

    private final Demand demand;
    private final Caller caller;
    private final Clock clock;

    EmptySearches(Demand demand, Caller caller, Clock clock) {
        this.demand = demand;
        this.caller = caller;
        this.clock = clock;
    }

    void record(Need need) {
        LocalTime from = need.fromTime() == null ? MORNING : need.fromTime();
        LocalTime to = need.toTime() == null ? NIGHT : need.toTime();
        LocalDate day = Tehran.dayOf(need.from());
        if (!to.atDate(day).atZone(Tehran.ZONE).toInstant().isAfter(clock.instant())) {
            day = day.plusDays(1);
        }
        boolean inside = Tehran.startOf(day).isBefore(need.until());
        if (!inside || !from.isBefore(to)) {
            return;
        }
        String kind = need.where().kind();
        demand.record(
                hamgara.venue.demand.Need.ofSearch(
                        need.party(),
                        need.where().county(),
                        null,
                        kind == null ? null : FacilityKind.valueOf(kind),
                        audience(need),
                        day.atTime(from).atZone(Tehran.ZONE).toInstant(),
                        day.atTime(to).atZone(Tehran.ZONE).toInstant(),
                        WISHED_MINUTES),
                caller.isAnonymous() ? ANYBODY : caller.pseudonym());
    }

    private static @Nullable Audience audience(Need need) {
        return need.audiences().size() == 1 ? need.audiences().getFirst() : null;
    }
}
