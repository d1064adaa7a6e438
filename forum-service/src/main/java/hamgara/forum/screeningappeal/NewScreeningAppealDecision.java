package hamgara.forum.screeningappeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody else decides on such an appeal.
@Schema(name = "NewScreeningAppealDecision", description = "What somebody else decides on an appeal.")
record NewScreeningAppealDecision(
        @Schema(
                description = "True: the author is right, and the proposal is published.",
                examples = "true",
                required = true)
        @NotNull
        Boolean overturned,

        @Schema(description = "Why.", examples = "موضوع آن دو یکی نیست.", required = true) @NotBlank @Size(max = 2000)
        String reason) {}
