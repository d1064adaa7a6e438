package hamgara.forum.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody else decides on an appeal.
@Schema(name = "NewAppealDecision", description = "What somebody else decides on an appeal.")
record NewAppealDecision(
        @Schema(description = "True: the author is right.", examples = "true", required = true) @NotNull
        Boolean overturned,

        @Schema(description = "Why.", examples = "متن کسی را نام نمی‌برد.", required = true) @NotBlank @Size(max = 2000)
        String reason) {}
