package hamgara.venue.availability;

import hamgara.kit.caller.Caller;
import hamgara.kit.time.Tehran;
import hamgara.venue.demand.Demand;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Takes down what was looked for and not found, as a wish for an hour somewhere in the time of the
/// first day to come, in whole hours. What is over or nowhere is no wish. Callers who did not sign in
/// are told from each other by nothing: of all of them one wish for one person counts a week for a day,
/// place, kind and audience.
@ApplicationScoped
class EmptySearches {

    private static final int MORNING = 6;
    private static final int NIGHT = 23;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int WISHED_MINUTES = 60;

    private final WishedPlaces places;
    private final Demand demand;
    private final Caller caller;
    private final Clock clock;

    EmptySearches(WishedPlaces places, Demand demand, Caller caller, Clock clock) {
        this.places = places;
        this.demand = demand;
        this.caller = caller;
        this.clock = clock;
    }

    void record(Need need) {
        int from = need.fromTime() == null ? MORNING : need.fromTime().getHour();
        int to = need.toTime() == null ? NIGHT : endHour(need.toTime());
        Instant now = clock.instant();
        LocalDate today = Tehran.dayOf(now);
        LocalDate first = Tehran.dayOf(need.from());
        LocalDate day = first.isBefore(today) ? today : first;
        if (!at(day, to).isAfter(now)) {
            day = day.plusDays(1);
        }
        if (from >= to || !Tehran.startOf(day).isBefore(need.until())) {
            return;
        }
        Instant begin = at(day, from);
        Instant end = at(day, to);
        places.of(need.where()).ifPresent(place -> record(need, place, begin, end));
    }

    private void record(Need need, WishedPlaces.Place place, Instant from, Instant to) {
        String kind = need.where().kind();
        var wish = hamgara.venue.demand.Need.ofSearch(
                        caller.isAnonymous() ? 1 : need.party(),
                        place.county(),
                        place.areaCode(),
                        kind == null ? null : FacilityKind.valueOf(kind),
                        audience(need),
                        from,
                        to,
                        WISHED_MINUTES)
                .in(need.where().facility());
        if (caller.isAnonymous()) {
            demand.recordUnknown(wish);
        } else {
            demand.record(wish, caller.pseudonym());
        }
    }

    private static int endHour(LocalTime time) {
        boolean whole = time.equals(time.truncatedTo(ChronoUnit.HOURS));
        return time.equals(LocalTime.MIDNIGHT) ? HOURS_OF_A_DAY : time.getHour() + (whole ? 0 : 1);
    }

    private static Instant at(LocalDate day, int hour) {
        return Tehran.startOf(day).plus(hour, ChronoUnit.HOURS);
    }

    private static @Nullable Audience audience(Need need) {
        return need.audiences().size() == 1 ? need.audiences().getFirst() : null;
    }
}
