package hamgara.forum.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a supporter makes of an answer.
@Schema(name = "NewRating")
record NewRating(
        @Schema(description = "Stars, from 1 to 5.", examples = "4", required = true) @NotNull @Min(1) @Max(5)
        Integer stars,

        @Schema(description = "ANSWER, or DAY_90 from 90 days after it.", examples = "ANSWER", required = true) @NotNull
        Wave wave) {}
