package hamgara.forum.comment;

import hamgara.kit.time.Jalali;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody added, as callers see it: never who.
@Schema(name = "Improvement", description = "What somebody added to a proposal. Its author is never shown.")
record ImprovementView(
        @Schema(description = "Id of the improvement.") UUID id,
        @Schema(description = "The proposal.") UUID proposalId,

        @Schema(description = "How it adds to the proposal.")
        CommentKind kind,

        @Schema(description = "Language it is written in.", examples = "fa")
        String lang,

        @Schema(description = "The text.") String text,

        @Schema(description = "The other way, with a concern.") @Nullable
        String alternative,

        @Schema(description = "When it was written.") Instant writtenAt,

        @Schema(description = "The day of it in the Jalali calendar.", examples = "1405-09-02")
        String writtenAtJalali) {

    static ImprovementView of(Comment improvement) {
        return new ImprovementView(
                improvement.id,
                improvement.proposalId,
                improvement.kind,
                improvement.lang,
                improvement.text,
                improvement.alternative,
                improvement.writtenAt,
                Jalali.of(improvement.writtenAt));
    }
}
