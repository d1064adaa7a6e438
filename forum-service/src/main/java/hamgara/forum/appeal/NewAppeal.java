package hamgara.forum.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An author does not agree with a moderator.
@Schema(name = "NewAppeal", description = "Why an author does not agree with a moderator.")
record NewAppeal(
        @Schema(description = "Why.", examples = "متن من کسی را تحقیر نمی‌کند.", required = true)
        @NotBlank
        @Size(max = 2000)
        String reason) {}
