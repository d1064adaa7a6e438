package hamgara.forum.reschedule;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A due date that was put off, as callers see it.
@Schema(name = "Reschedule", description = "How the due date of a resolution was put off.")
record RescheduleView(
        @Schema(description = "The resolution.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        UUID resolutionId,

        @Schema(description = "How often it was by then.", examples = "1")
        int no,

        @Schema(description = "The day it was due before.", examples = "2027-01-25")
        LocalDate fromOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
        String fromOnJalali,

        @Schema(description = "The day it was due from then on.", examples = "2027-02-25")
        LocalDate toOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-12-06")
        String toOnJalali,

        @Schema(description = "Why.", examples = "تحویل کالا یک ماه عقب افتاد.")
        String reason,

        @Schema(description = "When (UTC).", examples = "2027-01-20T08:00:00Z")
        Instant at) {

    static RescheduleView of(UUID resolution, int no, LocalDate from, LocalDate to, String reason, Instant at) {
        return new RescheduleView(resolution, no, from, Jalali.of(from), to, Jalali.of(to), reason, at);
    }
}
