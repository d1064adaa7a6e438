package hamgara.forum.invalidation;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When a batch starts.
@Schema(name = "InvalidationSchedule", description = "When a batch starts; until then it can be called off.")
record Schedule(
        @Schema(description = "The instant, not in the past.", examples = "2026-11-22T08:00:00Z", required = true)
        @NotNull
        Instant startsAt) {}
