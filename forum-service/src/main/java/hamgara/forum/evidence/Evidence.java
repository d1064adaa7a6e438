package hamgara.forum.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Evidence that a resolution is done: the fingerprint of a file that its owner keeps, and what it shows.
final class Evidence {

    private Evidence() {}

    /// What the evidence is.
    @Schema(name = "EvidenceKind")
    enum Kind {
        PHOTO,
        DOCUMENT,
        MEASUREMENT,
        LINK
    }

    /// Evidence to be added.
    @Schema(name = "NewEvidence")
    record Addition(
            @Schema(description = "PHOTO, DOCUMENT, MEASUREMENT or LINK.", required = true) @NotNull
            Kind kind,

            @Schema(
                    description = "SHA-256 of the file, 64 hexadecimal digits.",
                    examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    required = true)
            @NotNull
            @Pattern(regexp = "[0-9a-fA-F]{64}")
            String sha256,

            @Schema(description = "Language of the description; fa when left out.", defaultValue = "fa")
            @Pattern(regexp = "[a-z]{2,3}")
            @Nullable
            String lang,

            @Schema(
                    description = "What it shows, at most 1000 characters.",
                    examples = "حیاط باز در ساعت شش عصر",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String description,

            @Schema(description = "The day it was taken.", required = true) @NotNull
            LocalDate takenOn) {}
}
