package hamgara.forum.manipulation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What some voices alone have changed.
@Schema(
        name = "ManipulationReport",
        description =
                "What some voices alone have changed. Nobody is named, and what would be about a few people is left out.")
record ManipulationView(
        @Schema(description = "Id of the report.") UUID id,
        @Schema(description = "The hall.") UUID hallId,
        @Schema(description = "Whose voices are left out.") NewManipulationReport.Cohort cohort,
        @Schema(description = "When it was worked out.") Instant madeAt,

        @Schema(description = "The proposal, if it was asked for.") @Nullable
        OfProposal proposal,

        @Schema(description = "The conversation, if it was asked for.") @Nullable
        OfConversation conversation) {

    /// What becomes of a threshold.
    @Schema(name = "ManipulationOfProposal", description = "What becomes of a threshold without some supporters.")
    record OfProposal(
            @Schema(description = "The proposal.") UUID proposalId,

            @Schema(description = "Its supporters.", examples = "61")
            int supporters,

            @Schema(description = "Supporters it needs.", examples = "50")
            int line,

            @Schema(description = "Whether it has them.", examples = "true")
            boolean holds,

            @Schema(
                    description = "True where those left out, or the others, are too few to be told apart.",
                    examples = "false")
            boolean tooSmall,

            @Schema(description = "How many are left out.", examples = "17") @Nullable
            Integer leftOut,

            @Schema(description = "Supporters without them.", examples = "44") @Nullable
            Integer without,

            @Schema(description = "Whether it would still have what it needs.", examples = "false") @Nullable
            Boolean holdsWithout) {}

    /// What becomes of the groups.
    @Schema(name = "ManipulationOfConversation", description = "What becomes of an opinion map without some voters.")
    record OfConversation(
            @Schema(description = "The conversation.") UUID conversationId,

            @Schema(
                    description =
                            "True where those left out, or the others, are too few to be told apart, or there is no map.",
                    examples = "false")
            boolean tooSmall,

            @Schema(description = "How many are left out.", examples = "17") @Nullable
            Integer leftOut,

            @Schema(description = "The map of all, worked out from votes alone.") @Nullable
            Side all,

            @Schema(description = "The map without them.") @Nullable
            Side without,

            @Schema(
                    description = "How many of the statements that groups share most are the same in both.",
                    examples = "3")
            @Nullable
            Integer sameGround) {}

    /// One of the two maps.
    @Schema(name = "MapSide", description = "One of two maps.")
    record Side(
            @Schema(description = "People who voted.", examples = "120")
            int voters,

            @Schema(description = "People in each group that is large enough.", examples = "[71, 42]")
            List<Integer> groups,

            @Schema(description = "Groups that are too small.", examples = "0")
            int hiddenGroups,

            @Schema(description = "Statements the groups share most, at most five.")
            List<UUID> commonGround) {}
}
