package hamgara.forum.invalidation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which supports a batch takes out: those on which every condition is true.
@Schema(
        name = "InvalidationConditions",
        description = "Which supports a batch takes out: those of the hall on which every condition given is true. One "
                + "at least.")
record Pattern(
        @Schema(description = "Of this proposal.", examples = "0198c0de-0000-7000-8000-00000000000b") @Nullable
        UUID proposalId,

        @Schema(description = "From this network, as the review names it.", examples = "5e884898da28047151d0e56f")
        @jakarta.validation.constraints.Pattern(regexp = "[0-9a-f]{24}")
        @Nullable
        String originKey,

        @Schema(description = "Given at this instant or later.", examples = "2026-11-20T08:00:00Z") @Nullable
        Instant givenFrom,

        @Schema(description = "Given before this instant.", examples = "2026-11-20T09:00:00Z") @Nullable
        Instant givenUntil,

        @Schema(description = "Given by somebody who was first seen so many hours before, at most.", examples = "2")
        @Min(1)
        @Max(8760)
        @Nullable
        Integer accountYoungerHours) {

    boolean isEmpty() {
        return proposalId == null
                && originKey == null
                && givenFrom == null
                && givenUntil == null
                && accountYoungerHours == null;
    }
}
