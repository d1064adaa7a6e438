package hamgara.venue.calendar;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a person's bookings can be subscribed to.
@Schema(name = "CalendarSubscription", description = "That the caller's bookings can be read as a calendar.")
record SubscriptionView(
        @Schema(description = "When its address was made.", examples = "2026-11-23T06:00:00Z")
        Instant madeAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String madeAtJalali) {

    static SubscriptionView of(Instant madeAt) {
        return new SubscriptionView(madeAt, Jalali.of(madeAt));
    }
}
