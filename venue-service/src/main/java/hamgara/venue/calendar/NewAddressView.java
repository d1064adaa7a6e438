package hamgara.venue.calendar;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The address of a person's calendar, told this once.
@Schema(name = "CalendarAddress", description = "The address of the caller's calendar. It is told this once: keep it.")
record NewAddressView(
        @Schema(
                description =
                        "Give it to a calendar program. Whoever has it can read when and where the caller has booked.",
                examples = "https://hamgara.example/v1/calendars/me/3q2-7wTx0fQ.ics")
        String url,

        @Schema(description = "When it was made.", examples = "2026-11-23T06:00:00Z")
        Instant madeAt,

        @Schema(description = "Solar date of that in Tehran.", examples = "1405-09-02")
        String madeAtJalali) {

    static NewAddressView of(String url, Instant madeAt) {
        return new NewAddressView(url, madeAt, Jalali.of(madeAt));
    }
}
