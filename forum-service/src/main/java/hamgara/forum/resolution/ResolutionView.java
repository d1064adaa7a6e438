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

        @Schema(description = "What it is a part of.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2") @Nullable
        UUID parentId,

        @Schema(description = "How much it counts among the parts of its parent.", examples = "0.3")
        double weight,

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

        @Schema(description = "The day it is due.", examples = "2027-01-25")
        LocalDate dueOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
        String dueOnJalali,

        @Schema(description = "The day it was due at first.", examples = "2027-01-25")
        LocalDate firstDueOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1405-11-05")
        String firstDueOnJalali,

        @Schema(description = "How often the due date was put off, at most twice.", examples = "0")
        int reschedules,

        @Schema(description = "The day on which the group looks at its decision again.", examples = "2027-07-25")
        @Nullable
        LocalDate reviewOn,

        @Schema(description = "That day in the Jalali calendar.", examples = "1406-05-03") @Nullable
        String reviewOnJalali,

        @Schema(description = "Where it stands.", examples = "IN_PROGRESS")
        ResolutionState state,

        @Schema(
                description =
                        "How far it is, in per cent: what its owner told, or the mean of its parts by their weights, "
                                + "without those that were given up.",
                examples = "43.75")
        double progress,

        @Schema(description = "Milestones that have to be met and are not.", examples = "2")
        int milestonesOpen,

        @Schema(description = "Pieces of evidence.", examples = "1")
        int evidence,

        @Schema(
                description = "The due date has passed and the owner has not claimed it done. Worked out, never set.",
                examples = "false")
        boolean overdue,

        @Schema(
                description = "How high it has climbed: 0 the officer, 1 the head, 2 the governor, 3 the deputy of the "
                        + "governor-general.",
                examples = "0")
        int level,

        @Schema(description = "When the owner claimed it done last (UTC).", examples = "2027-01-20T08:00:00Z") @Nullable
        Instant claimedAt,

        @Schema(description = "The verification that holds.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c1")
        @Nullable
        UUID verifiedIn,

        @Schema(description = "Until when supporters can dispute it (UTC).", examples = "2027-02-10T20:30:00Z")
        @Nullable
        Instant disputeUntil,

        @Schema(description = "When it was adopted.") Instant adoptedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String adoptedAtJalali,

        @Schema(description = "Changes with every change of the resolution.")
        long version)
        implements Versioned {

    static ResolutionView of(Resolution of, double progress, LocalDate today) {
        return new ResolutionView(
                of.id,
                of.hallId,
                of.county,
                of.proposalId,
                of.caseId,
                of.sessionId,
                of.parent,
                of.weight.doubleValue(),
                of.workingGroup,
                of.lang,
                of.text,
                of.indicator,
                of.ownerAgency,
                List.of(of.cooperating),
                of.dueOn,
                Jalali.of(of.dueOn),
                of.firstDueOn,
                Jalali.of(of.firstDueOn),
                of.reschedules,
                of.reviewOn,
                of.reviewOn == null ? null : Jalali.of(of.reviewOn),
                of.state,
                progress,
                of.milestonesOpen,
                of.evidence,
                of.overdue(today),
                of.level,
                of.claimedAt,
                of.verifiedIn,
                of.disputeUntil,
                of.adoptedAt,
                Jalali.of(of.adoptedAt),
                of.version);
    }
}
