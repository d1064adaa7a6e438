package hamgara.forum.conversation;

import hamgara.forum.polis.OpinionParams;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The numbers a map is worked out with, as callers give and see them.
@Schema(name = "OpinionParams", description = "How a map is worked out. Each number has its usual value when left out.")
record ParamsView(
        @Schema(
                description = "Answers a voter needs to be placed; fewer when there are fewer statements.",
                examples = "7")
        @Min(1)
        @Max(100)
        @Nullable
        Integer leastVotes,

        @Schema(description = "Below so many the next most active are placed too.", examples = "15")
        @Min(0)
        @Max(1000)
        @Nullable
        Integer leastVoters,

        @Schema(description = "Small clusters at most before people are grouped.", examples = "100")
        @Min(2)
        @Max(100)
        @Nullable
        Integer baseClusters,

        @Schema(description = "Groups at most.", examples = "5") @Min(2) @Max(10) @Nullable
        Integer mostGroups,

        @Schema(description = "Maps in a row that a new number of groups must win to be adopted.", examples = "4")
        @Min(1)
        @Max(100)
        @Nullable
        Integer steadiness,

        @Schema(
                description = "Whether a number of groups is refused that leaves one under 3 people or 2 % of them.",
                examples = "false")
        @Nullable
        Boolean refuseSmallGroups) {

    static ParamsView of(OpinionParams params) {
        return new ParamsView(
                params.leastVotes(),
                params.leastVoters(),
                params.baseClusters(),
                params.mostGroups(),
                params.steadiness(),
                params.refuseSmallGroups());
    }

    OpinionParams params() {
        OpinionParams usual = OpinionParams.USUAL;
        return new OpinionParams(
                leastVotes == null ? usual.leastVotes() : leastVotes,
                leastVoters == null ? usual.leastVoters() : leastVoters,
                baseClusters == null ? usual.baseClusters() : baseClusters,
                mostGroups == null ? usual.mostGroups() : mostGroups,
                steadiness == null ? usual.steadiness() : steadiness,
                refuseSmallGroups == null ? usual.refuseSmallGroups() : refuseSmallGroups);
    }
}
