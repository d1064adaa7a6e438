package hamgara.forum.breadth;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who stands behind a proposal, in numbers.
@Schema(
        name = "SupportSummary",
        description = "Who stands behind a proposal, in numbers, each way apart, and the two lines that let it in.")
record SummaryView(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "People who support it online.", examples = "41")
        int active,

        @Schema(description = "Of them, those who have not seen the present words and do not count.", examples = "0")
        int asked,

        @Schema(description = "People whose support waits for a condition.", examples = "3")
        int conditional,

        @Schema(description = "People whom a desk helped.", examples = "6")
        int assisted,

        @Schema(description = "Voices on paper.", examples = "12")
        int paper,

        @Schema(description = "Whether the voices of desks count towards the line.", examples = "false")
        boolean deskCounts,

        @Schema(description = "Supporters that let it in by count.", examples = "64")
        int line,

        @Schema(description = "Active members of the hall when it was published.", examples = "3200")
        int activeMembers,

        @Schema(description = "Supporters that let it in when every opinion group supports it.", examples = "15")
        int bridgeFloor,

        @Schema(description = "How widely each group has to, from 0 to 1.", examples = "0.15")
        double bridgeBreadth,

        @Schema(description = "How widely the groups support it; absent before there is a map.") @Nullable
        BreadthView breadth,

        @Schema(description = "The instant of these numbers.", examples = "2026-11-20T08:30:00Z")
        Instant asOf) {

    /// How widely the groups support it.
    @Schema(name = "SupportBreadth", description = "How widely the groups of the latest map support it, to hundredths.")
    record BreadthView(
            @Schema(
                    description = "The least share among the groups; absent without a group to show.",
                    examples = "0.21")
            @Nullable
            Double least,

            @Schema(description = "The product of their shares.", examples = "0.09") @Nullable
            Double product,

            @Schema(description = "Groups large enough to be shown.", examples = "2")
            int groups,

            @Schema(description = "False when a group is too small, which closes this way in.", examples = "true")
            boolean complete,

            @Schema(description = "Number of the map.", examples = "17")
            int snapshotSeq,

            @Schema(description = "When it was worked out.", examples = "2026-11-20T08:30:00Z")
            Instant workedOutAt) {}
}
