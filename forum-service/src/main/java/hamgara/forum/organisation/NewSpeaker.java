package hamgara.forum.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody who is to speak for an organisation too.
@Schema(name = "NewSpeaker")
record NewSpeaker(
        @Schema(
                description = "The code that the person drew (`POST /v1/participants/me/codes`), in any digits.",
                examples = "407931552",
                required = true)
        @NotBlank
        @Size(max = 40)
        String code) {}
