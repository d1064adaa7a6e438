package hamgara.forum.participant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a desk has seen.
@Schema(name = "NewVerification")
record NewVerification(
        @Schema(
                description = "The code that the person showed, in any digits.",
                examples = "407931552",
                required = true)
        @NotBlank
        @Size(max = 40)
        String code,

        @Schema(
                description = "2: a document was shown; 3: an official service confirmed it.",
                examples = "2",
                required = true)
        @NotNull
        @Min(2)
        @Max(3)
        Integer level) {}
