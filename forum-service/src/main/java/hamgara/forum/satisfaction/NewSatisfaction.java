package hamgara.forum.satisfaction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How satisfied a supporter is with what was done.
@Schema(name = "NewSatisfaction")
record NewSatisfaction(
        @Schema(description = "Stars, from 1 to 5.", examples = "4", required = true) @NotNull @Min(1) @Max(5)
        Integer stars,

        @Schema(
                description = "DONE from the verification on, or DAY_90 from 90 days after it.",
                examples = "DONE",
                required = true)
        @NotNull
        Wave wave) {

    /// When a resolution is rated.
    @Schema(name = "SatisfactionWave")
    enum Wave {
        DONE,
        DAY_90
    }
}
