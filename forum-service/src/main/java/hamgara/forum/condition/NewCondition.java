package hamgara.forum.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What somebody's support waits for.
@Schema(name = "NewCondition", description = "What the caller's support of a proposal waits for.")
record NewCondition(
        @Schema(description = "Language it is written in; fa when left out.", examples = "fa", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(description = "Yes, if: at most 300 characters.", examples = "اگر یک مربی زن هم باشد.", required = true)
        @NotBlank
        @Size(max = 300)
        String words) {}
