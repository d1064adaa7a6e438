package hamgara.forum.snapshot;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A map to be worked out without waiting for a change.
final class Recompute {

    private Recompute() {}

    /// What is asked for.
    @Schema(name = "NewRecompute")
    record Question(
            @Schema(
                    description =
                            "True to let it follow from the votes alone, as the first map of a conversation does.",
                    examples = "true")
            @Nullable
            Boolean cold) {}

    /// What is promised.
    @Schema(
            name = "Recompute",
            description = "It is worked out aside: read `snapshots/latest` until its `seq` is beyond `after`.")
    record Answer(
            @Schema(description = "The conversation.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
            UUID conversationId,

            @Schema(description = "The latest map when this was asked; 0 for none.", examples = "16")
            int after,

            @Schema(description = "Whether it follows from the votes alone.", examples = "true")
            boolean cold) {}
}
