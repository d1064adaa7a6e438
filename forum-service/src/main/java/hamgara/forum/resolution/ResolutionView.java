package hamgara.forum.resolution;

import hamgara.kit.time.Jalali;
import hamgara.kit.version.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A resolution, as callers see it.
@Schema(
        name = "Resolution",
        description = "What a working group resolved, followed until somebody outside the owner verified it.")
record ResolutionView(
        @Schema(description = "Id of the resolution.") UUID id,
        @Schema(description = "The hall.") UUID hallId,
        @Schema(description = "County.", examples = "0614") String county,

        @Schema(description = "The proposal it comes from.") @Nullable
        UUID proposalId,

        @Schema(description = "The case it comes from.") @Nullable
        UUID caseId,

        @Schema(
                description = "The session in whose signed minutes an agency took it on.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID sessionId,

        @Schema(description = "Code of the working group.", examples = "WG-EDU")
        String workingGroup,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "What was resolved.") String text,

        @Schema(description = "By what one sees that it is done.")
        String indicator,

        @Schema(description = "The one agency that owns it.", examples = "EDUCATION")
        String ownerAgency,

        @Schema(description = "Agencies that cooperate.") List<String> cooperating,
        @Schema(description = "The day it is due.") LocalDate dueOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
        String dueOnJalali,

        @Schema(description = "NOT_STARTED, IN_PROGRESS, DONE_CLAIMED or DONE_VERIFIED.")
        ResolutionState state,

        @Schema(description = "The due date has passed and the owner has not claimed it done. Worked out, never set.")
        boolean overdue,

        @Schema(description = "When it was adopted.") Instant adoptedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String adoptedAtJalali,

        @Schema(description = "Changes with every change of the resolution.")
        long version)
        implements Versioned {

    static ResolutionView of(Resolution of, LocalDate today) {
        return new ResolutionView(
                of.id,
                of.hallId,
                of.county,
                of.proposalId,
                of.caseId,
                of.sessionId,
                of.workingGroup,
                of.lang,
                of.text,
                of.indicator,
                of.ownerAgency,
                List.of(of.cooperating),
                of.dueOn,
                Jalali.of(of.dueOn),
                of.state,
                of.overdue(today),
                of.adoptedAt,
                Jalali.of(of.adoptedAt),
                of.version);
    }
}
