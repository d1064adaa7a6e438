package hamgara.forum.milestone;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A milestone, which takes the place of the one before of the same id.
@Schema(name = "NewMilestone")
record NewMilestone(
        @Schema(description = "Language of the title; fa when left out.", examples = "fa", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(
                description = "What is there then, at most 300 characters.",
                examples = "هفت حیاط باز است.",
                required = true)
        @NotBlank
        @Size(max = 300)
        String title,

        @Schema(
                description = "The day it is due, not after that of the resolution.",
                examples = "2027-01-05",
                required = true)
        @NotNull
        LocalDate dueOn,

        @Schema(
                description = "Whether it has to be met before the resolution is done.",
                examples = "true",
                required = true)
        @NotNull
        Boolean mandatory) {

    /// It is met.
    @Schema(name = "MilestoneMet")
    record Met(
            @Schema(description = "The day on which it was.", examples = "2027-01-04", required = true) @NotNull
            LocalDate metOn,

            @Schema(
                    description = "Evidence of the resolution that shows it.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789c2")
            @Nullable
            UUID evidenceId) {}
}
