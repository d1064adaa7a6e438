package hamgara.venue.noshow;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a no-show; kept for ever. Who did it is kept beside it, and shown to nobody.
@Schema(name = "NoShowStep", description = "One thing that happened to it; all are kept.")
record NoShowStep(
        @Schema(description = "How it stood from then on.") NoShowStanding standing,

        @Schema(description = "Code of the reason, where one was given.", examples = "ILLNESS") @Nullable
        String reason,

        @Schema(description = "When.", examples = "2026-11-24T07:00:00Z")
        Instant takenAt) {}
