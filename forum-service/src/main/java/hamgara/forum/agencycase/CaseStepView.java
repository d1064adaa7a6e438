package hamgara.forum.agencycase;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A step in the life of a case, as callers see it.
@Schema(name = "CaseStep", description = "Something that happened to a case. Names offices, never persons.")
record CaseStepView(
        @Schema(description = "What happened.", examples = "REFERRED")
        CaseStep step,

        @Schema(description = "When.") Instant at,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String atJalali,

        @Schema(
                description = "Role that did it; absent when the clock or a threshold did.",
                examples = "agency-officer")
        @Nullable
        String role,

        @Schema(description = "Agency that did it.", examples = "SPORT_YOUTH") @Nullable
        String agency,

        @Schema(description = "Agency it went to.", examples = "EDUCATION") @Nullable
        String toAgency,

        @Schema(description = "The reason given.") @Nullable String reason,

        @Schema(description = "When the answer was due after this step.")
        Instant answerDueAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-16")
        String answerDueAtJalali,

        @Schema(description = "When the acknowledgement was due after this step; absent in steps of old.") @Nullable
        Instant acknowledgeDueAt) {

    static CaseStepView of(Object[] row) {
        var at = (Instant) row[1];
        var due = (Instant) row[6];
        return new CaseStepView(
                CaseStep.valueOf((String) row[0]),
                at,
                Jalali.of(at),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                due,
                Jalali.of(due),
                (Instant) row[7]);
    }
}
