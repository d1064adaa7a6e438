package hamgara.forum.support;

import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.ProposalState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller's own support after a change.
@Schema(name = "Support", description = "The caller's support of a proposal, and where the proposal stands with it.")
record SupportView(
        @Schema(description = "The proposal.", examples = "0198c0de-0000-7000-8000-00000000000b")
        UUID proposalId,

        @Schema(description = "The caller's support; absent when there is none.", examples = "JOIN") @Nullable
        SupportKind kind,

        @Schema(
                description =
                        "ACTIVE counts, CONDITIONAL waits for its condition, WITHDRAWN was taken back, INVALID was "
                                + "taken out after a review; absent when there never was one.",
                examples = "ACTIVE")
        @Nullable
        SupportState support,

        @Schema(description = "The wording it was given for.", examples = "1") @Nullable
        Integer versionSeen,

        @Schema(description = "The condition it waits for.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID conditionId,

        @Schema(description = "People who support it.", examples = "12")
        int supporters,

        @Schema(description = "Of them, those who have not seen the present words.", examples = "0")
        int asked,

        @Schema(description = "People whose support waits for a condition.", examples = "3")
        int conditional,

        @Schema(description = "Supporters that qualify it.", examples = "64")
        int line,

        @Schema(description = "Where the proposal stands.", examples = "PUBLISHED")
        ProposalState state,

        @Schema(description = "Its agency case, once it has one.", examples = "0198c0de-0000-7000-8000-00000000000c")
        @Nullable
        UUID caseId) {

    static SupportView of(ProposalFacts proposal, SupportRows.@Nullable Kept support) {
        // Of a support that does not stand, nothing is told but what became of it.
        SupportRows.Kept standing = support == null || !support.state().stands() ? null : support;
        return new SupportView(
                proposal.id(),
                standing == null ? null : standing.kind(),
                support == null ? null : support.state(),
                standing == null ? null : Integer.valueOf(standing.versionSeen()),
                standing == null || standing.state() == SupportState.ACTIVE ? null : standing.condition(),
                proposal.supporters(),
                proposal.asked(),
                proposal.conditional(),
                proposal.supportLine(),
                proposal.state(),
                proposal.caseId());
    }
}
