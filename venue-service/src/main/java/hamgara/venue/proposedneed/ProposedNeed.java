package hamgara.venue.proposedneed;

import hamgara.kit.time.Tehran;
import hamgara.venue.demand.Need;
import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A place and hours of the week that somebody wishes for.
record ProposedNeed(
        String county,
        @Nullable String area,
        FacilityKind kind,
        Audience audience,
        Set<DayOfWeek> weekdays,
        LocalTime from,
        LocalTime to) {

    private static final int DAYS = 28;

    /// One wish for one place on each such day of the four weeks after `day`.
    List<Need> after(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(1 + DAYS))
                .filter(on -> weekdays.contains(on.getDayOfWeek()))
                .map(on -> Need.ofProposal(
                        county,
                        area,
                        kind,
                        audience,
                        on.atTime(from).atZone(Tehran.ZONE).toInstant(),
                        on.atTime(to).atZone(Tehran.ZONE).toInstant()))
                .toList();
    }
}
