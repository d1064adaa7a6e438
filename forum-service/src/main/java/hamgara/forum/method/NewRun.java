package hamgara.forum.method;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a run begins and ends with.
final class NewRun {

    private NewRun() {}

    /// The case that is talked about.
    @Schema(name = "NewMethodRun")
    record Begin(
            @Schema(
                    description = "The case that is talked about.",
                    examples = "0199b2c0-0000-7000-8000-000000000001",
                    required = true)
            @NotNull
            UUID caseId) {}

    /// The document it ended with.
    @Schema(name = "MethodRunOutput")
    record Output(
            @Schema(
                    description = "SHA-256 of the output document in hexadecimal digits.",
                    examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Pattern(regexp = "[0-9a-f]{64}")
            @Nullable
            String sha256) {}
}
