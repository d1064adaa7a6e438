package hamgara.venue.series;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A session that cannot be.
@Schema(name = "RejectedSession", description = "A session that cannot be, and why.")
public record RejectedSession(
        @Schema(description = "The day that the rule gives.", examples = "2026-12-05")
        LocalDate on,

        @Schema(description = "The day, solar.", examples = "1405-09-14")
        String onJalali,

        @Schema(description = "Why.", examples = "OVERLAPPING")
        Reason reason) {

    /// Why it cannot be.
    @Schema(
            name = "RejectedSessionReason",
            description =
                    "`PAST`: it would have begun. `OVERLAPPING`: the facility serves another slot then, or one for "
                            + "another audience too close to it. `VENUE_CLOSED`: a "
                            + "closure. `HOLIDAY`: the venue is closed on holidays. `KEPT_FOR_PUPILS`: the school keeps the time. `BOOKED`: "
                            + "people have places in it, so it stays as it is.")
    public enum Reason {
        PAST,
        OVERLAPPING,
        VENUE_CLOSED,
        HOLIDAY,
        KEPT_FOR_PUPILS,
        BOOKED
    }

    static RejectedSession of(LocalDate on, Reason reason) {
        return new RejectedSession(on, Jalali.of(on), reason);
    }
}
