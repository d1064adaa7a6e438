package hamgara.forum.screeningappeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An author does not agree that a proposal is not shown.
@Schema(name = "NewScreeningAppeal", description = "Why an author does not agree that a proposal is not shown.")
record NewScreeningAppeal(
        @Schema(description = "Why.", examples = "این پیشنهاد با پیشنهاد پارسال فرق دارد.", required = true)
        @NotBlank
        @Size(max = 2000)
        String reason) {}
