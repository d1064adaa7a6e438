package hamgara.forum.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an author does not take an amendment over.
@Schema(name = "AmendmentDecision", description = "Why an author does not take the words over.")
record AmendmentDecision(
        @Schema(description = "Why, for everybody to read.", examples = "سرایدار پنج عصر نمی‌تواند.", required = true)
        @NotBlank
        @Size(max = 2000)
        String reason) {}
