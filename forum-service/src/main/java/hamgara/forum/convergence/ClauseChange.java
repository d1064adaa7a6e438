package hamgara.forum.convergence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Other words for a clause, and the statement they stand on.
@Schema(name = "ClauseChange")
record ClauseChange(
        @Schema(
                description = "The statement it stands on, of the same conversation.",
                required = true,
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @NotNull
        UUID statementId,

        @Schema(description = "The words.", required = true, examples = "سالن مدرسه‌ها عصرها برای محله باز باشد.")
        @NotBlank
        @Size(max = 2000)
        String text) {}
