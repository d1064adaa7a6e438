package hamgara.forum.deskentry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A sheet of signatures that a desk enters.
@Schema(name = "NewPaperSheet", description = "A sheet of signatures for a proposal.")
record NewPaperSheet(
        @Schema(description = "Valid lines on it, from 1 to 500.", examples = "24", required = true)
        @NotNull
        @Min(1)
        @Max(500)
        Integer lines,

        @Schema(
                description = "SHA-256 of the picture of the sheet, in lower-case hexadecimal: a sheet counts once.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String sha256,

        @Schema(
                description = "The post, not the name, of who saw the lines being counted.",
                examples = "کتابدار کتابخانهٔ شوش",
                required = true)
        @NotBlank
        @Size(max = 200)
        String witnessPost) {}
