package hamgara.forum.resolution;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said with a step of a resolution.
final class ResolutionWords {

    private ResolutionWords() {}

    /// Why an owner declines a resolution, or a hall gives it up.
    @Schema(name = "ResolutionReason")
    record Reason(
            @Schema(
                    description = "The reason, at most 1000 characters; public.",
                    examples = "این کار در صلاحیت شهرداری است.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason) {}

    /// How far the owner is.
    @Schema(name = "ResolutionProgress")
    record Report(
            @Schema(description = "Per cent of the work that is done.", examples = "40", required = true)
            @NotNull
            @Min(0)
            @Max(100)
            Integer progress,

            @Schema(description = "What was done, at most 1000 characters; public.", examples = "شش حیاط باز شد.")
            @Size(max = 1000)
            @Nullable
            String text) {}
}
