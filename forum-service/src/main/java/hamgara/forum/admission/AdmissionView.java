package hamgara.forum.admission;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a proposal came in, with the numbers of that moment.
@Schema(name = "Admission", description = "How a proposal came in, with the numbers of that moment.")
record AdmissionView(
        @Schema(description = "Its number, from 1.", examples = "1")
        int no,

        @Schema(description = "COUNT, BREADTH, SESSION or SECRETARY.", examples = "COUNT")
        Rule rule,

        @Schema(description = "When.", examples = "2026-11-20T08:30:00Z")
        Instant admittedAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-08-29")
        String admittedAtJalali,

        @Schema(description = "People who supported it online then.", examples = "64")
        int supporters,

        @Schema(description = "People whom a desk had helped.", examples = "6")
        int assisted,

        @Schema(description = "Voices on paper.", examples = "12")
        int paper,

        @Schema(description = "Supporters this rule needs; 0 where it needs none.", examples = "64")
        int line,

        @Schema(description = "Active members of the hall when it was published.", examples = "3200")
        int activeMembers,

        @Schema(description = "The least share among the opinion groups, for BREADTH.", examples = "0.21") @Nullable
        Double breadth,

        @Schema(description = "The product of their shares, for BREADTH.", examples = "0.09") @Nullable
        Double product,

        @Schema(description = "Number of the map of the groups, for BREADTH.", examples = "17") @Nullable
        Integer snapshotSeq,

        @Schema(description = "The session, for SESSION.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab") @Nullable
        UUID sessionId,

        @Schema(description = "Why, where somebody decided.", examples = "نشست چنین تصمیم گرفت.") @Nullable
        String reason,

        @Schema(description = "Version of the hall's policy.", examples = "1")
        int policyVersion,

        @Schema(description = "When it was taken back, before a case was open.", examples = "2026-11-22T08:30:00Z")
        @Nullable
        Instant undoneAt,

        @Schema(description = "Supporters then.", examples = "41") @Nullable
        Integer undoneSupporters) {}
