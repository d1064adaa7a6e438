package hamgara.forum.stance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What another moderator decides on an appeal.
@Schema(name = "NewStanceDecision", description = "What another moderator decides on an appeal.")
record NewStanceDecision(
        @Schema(description = "True: the author is right.", examples = "true", required = true) @NotNull
        Boolean overturned,

        @Schema(description = "Why, for everybody to read.", examples = "بند دوم راه را نشان می‌دهد.", required = true)
        @NotBlank
        @Size(max = 2000)
        String reason) {}
