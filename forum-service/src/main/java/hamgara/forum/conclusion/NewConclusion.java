package hamgara.forum.conclusion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why nothing more is to come of a proposal.
@Schema(name = "NewConclusion", description = "Why nothing more is to come of a proposal.")
record NewConclusion(
        @Schema(description = "Why.", examples = "زمین باز شد و کار راستی‌آزمایی شد.", required = true)
        @NotBlank
        @Size(max = 1000)
        String reason) {}
