package hamgara.forum.milestone;

import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A milestone, as callers see it.
@Schema(name = "Milestone", description = "A day on the way of a resolution, and what is there then.")
record MilestoneView(
        @Schema(description = "Id of the milestone.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c3")
        UUID id,

        @Schema(description = "The resolution.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2")
        UUID resolutionId,

        @Schema(description = "Language of the title.", examples = "fa")
        String lang,

        @Schema(description = "What is there then.", examples = "هفت حیاط باز است.")
        String title,

        @Schema(description = "The day it is due.", examples = "2027-01-05")
        LocalDate dueOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-10-15")
        String dueOnJalali,

        @Schema(description = "Whether it has to be met before the resolution is done.", examples = "true")
        boolean mandatory,

        @Schema(description = "The day on which it was met.", examples = "2027-01-04") @Nullable
        LocalDate metOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-10-14") @Nullable
        String metOnJalali,

        @Schema(description = "The evidence that shows it.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c2")
        @Nullable
        UUID evidenceId) {

    static MilestoneView of(Object[] row) {
        var due = (LocalDate) row[4];
        var met = (LocalDate) row[6];
        return new MilestoneView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                due,
                Jalali.of(due),
                (Boolean) row[5],
                met,
                met == null ? null : Jalali.of(met),
                (UUID) row[7]);
    }
}
