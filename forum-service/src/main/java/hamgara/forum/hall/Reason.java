package hamgara.forum.hall;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a hall enters another status.
@Schema(name = "HallStatusReason", description = "Why; it stands in the audit record of the hall.")
record Reason(
        @Schema(description = "The reason.", examples = "دفتر تالار تا پایان ماه بسته است.", required = true)
        @NotBlank
        @Size(max = 500)
        String reason) {}
