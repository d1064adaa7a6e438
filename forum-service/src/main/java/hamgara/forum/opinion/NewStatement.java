package hamgara.forum.opinion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A statement to be put before the hall.
@Schema(name = "NewStatement")
record NewStatement(
        @Schema(description = "The hall.", required = true) @NotNull
        UUID hallId,

        @Schema(description = "Language it is written in; fa when left out.", defaultValue = "fa")
        @Pattern(regexp = "[a-z]{2,3}")
        @Nullable
        String lang,

        @Schema(
                description = "One thought, at most 200 characters.",
                examples = "ورزشگاه عصرها برای دختران هم باز باشد.",
                required = true)
        @NotBlank
        @Size(max = 200)
        String text) {}
