package hamgara.forum.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a resolution is not done yet.
@Schema(name = "ResolutionSendBack")
record SendBack(
        @Schema(
                description = "What is still missing, at most 1000 characters; public.",
                examples = "عکس دو مدرسه کم است.",
                required = true)
        @NotBlank
        @Size(max = 1000)
        String reason) {}
