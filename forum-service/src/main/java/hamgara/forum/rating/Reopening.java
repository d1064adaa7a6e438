package hamgara.forum.rating;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why an answer does not settle a case.
@Schema(name = "CaseReopening")
record Reopening(
        @Schema(
                description = "Why, in Persian, at most 1000 characters; public.",
                examples = "پاسخ به پرسش نبود.",
                required = true)
        @NotBlank
        @Size(max = 1000)
        String reason) {}
