package hamgara.forum.proposal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller's own support after a change.
@Schema(name = "Support", description = "The caller's support of a proposal, and where the proposal stands with it.")
record SupportView(
        @Schema(description = "The proposal.") UUID proposalId,

        @Schema(description = "The caller's support; absent when there is none.") @Nullable
        SupportKind kind,

        @Schema(description = "People who support it.", examples = "12")
        int supporters,

        @Schema(description = "Where the proposal stands.") ProposalState state,

        @Schema(description = "Its agency case, once it qualified.") @Nullable
        UUID caseId) {}
