package hamgara.forum.stance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An author does not agree with a moderator.
@Schema(name = "NewStanceAppeal", description = "Why an author does not agree with a moderator.")
record NewStanceAppeal(
        @Schema(description = "Why.", examples = "کار پیشنهادی در بند دوم آمده است.", required = true)
        @NotBlank
        @Size(max = 2000)
        String reason) {}
