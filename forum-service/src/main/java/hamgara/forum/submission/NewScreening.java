package hamgara.forum.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a moderator decides about a proposal that waits.
@Schema(name = "NewScreening", description = "What is decided about a proposal that waits to be read.")
record NewScreening(
        @Schema(
                description = "PASS: publish it. RETURN: send it back with advice. REJECT: do not show it, for a rule.",
                examples = "PASS",
                required = true)
        @NotNull
        Decision decision,

        @Schema(description = "The rule, for REJECT.", examples = "DUPLICATE") @Nullable
        ScreeningRule rule,

        @Schema(
                description = "What the authors are told; needed for RETURN.",
                examples = "لطفاً بنویسید سالن کدام مدرسه است.")
        @Size(max = 2000)
        @Nullable
        String reason) {

    /// What can be decided.
    enum Decision {
        PASS,
        RETURN,
        REJECT
    }
}
