package hamgara.forum.deskentry;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The voices of a proposal by how they came.
@Schema(name = "Voices", description = "The voices for a proposal, each way apart; they are never added up.")
record VoicesView(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "People who support it themselves.", examples = "41")
        int online,

        @Schema(description = "People whom a desk helped.", examples = "6")
        int assisted,

        @Schema(description = "Voices on paper.", examples = "12")
        int paper,

        @Schema(
                description = "Whether the policy it began with lets those of desks count towards the threshold.",
                examples = "false")
        boolean deskCounts) {}
