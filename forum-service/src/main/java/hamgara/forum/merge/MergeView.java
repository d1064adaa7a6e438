package hamgara.forum.merge;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far a merge is.
@Schema(name = "Merge", description = "How far a merge is.")
record MergeView(
        @Schema(description = "The proposal that goes into the other.")
        UUID proposalId,

        @Schema(description = "The proposal that takes it in.")
        UUID into,

        @Schema(description = "MERGED, or WAITING for an author of the other side.", examples = "MERGED")
        State state,

        @Schema(
                description = "People who support the one that is left, each counted once; absent while it waits.",
                examples = "31")
        @Nullable
        Integer supporters) {

    /// Whether it is done.
    enum State {
        WAITING,
        MERGED
    }
}
