package hamgara.forum.window;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// More time for a proposal.
@Schema(name = "WindowChange", description = "More time for a proposal to gather support.")
record WindowChange(
        @Schema(description = "The last day of it, in Tehran.", examples = "2027-06-30", required = true) @NotNull
        LocalDate untilOn,

        @Schema(description = "Why.", examples = "سالن دو هفته بسته بود.", required = true) @NotBlank @Size(max = 500)
        String reason) {}
