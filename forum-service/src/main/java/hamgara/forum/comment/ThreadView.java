package hamgara.forum.comment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The numbers of a thread, as callers see them.
@Schema(name = "Thread", description = "How many comments a thread shows; what is hidden or gone does not count.")
record ThreadView(
        @Schema(description = "What kind of thing it stands under.", examples = "PROPOSAL")
        OnKind onKind,

        @Schema(description = "What it stands under.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ac")
        UUID onId,

        @Schema(description = "Comments in all.", examples = "12")
        long comments,

        @Schema(description = "Those that show a better way.", examples = "5")
        long improve,

        @Schema(description = "Those that bring a fact.", examples = "3")
        long evidence,

        @Schema(description = "Those that offer a capacity.", examples = "3")
        long capacityOffer,

        @Schema(description = "Worries, each with another way.", examples = "1")
        long concernWithAlternative) {

    static ThreadView of(OnKind kind, UUID id, long[] numbers) {
        return new ThreadView(
                kind,
                id,
                numbers[0] + numbers[1] + numbers[2] + numbers[3],
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3]);
    }
}
