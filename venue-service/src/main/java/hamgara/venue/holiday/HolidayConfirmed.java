package hamgara.venue.holiday;

import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/// The day of a lunar holiday is sure now.
record HolidayConfirmed(UUID holiday, LocalDate onDay, LocalDate computedOn) implements Event {

    @Override
    public String type() {
        return "hamgara.venue.holiday-confirmed.v1";
    }

    @Override
    public UUID subject() {
        return holiday;
    }
}
