package hamgara.venue.calendar;

import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;

/// The stretch of days that a calendar shows; whole days, so that it changes once a day and not with every reading.
record Window(Instant from, Instant until) {

    static Window around(Instant now, int daysBack, int daysAhead) {
        LocalDate today = Tehran.dayOf(now);
        return new Window(Tehran.startOf(today.minusDays(daysBack)), Tehran.startOf(today.plusDays(daysAhead + 1L)));
    }
}
