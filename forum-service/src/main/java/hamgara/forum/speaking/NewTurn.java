package hamgara.forum.speaking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody wants to speak.
@Schema(name = "NewSpeakingTurn")
record NewTurn(
        @Schema(description = "The item of the agenda it is about.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
        @Nullable
        UUID itemId) {

    /// What somebody said, as a recorder takes it down.
    @Schema(name = "NewCapture")
    record Capture(
            @Schema(
                    description = "The item of the agenda it was about.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ae")
            @Nullable
            UUID itemId,

            @Schema(description = "Language of `text`.", examples = "ar", required = true)
            @NotNull
            @Pattern(regexp = "[a-z]{2,3}")
            String lang,

            @Schema(
                    description = "What was said; no name and no number of who said it.",
                    examples = "ساحة المدرسة مغلقة مساءً.",
                    required = true)
            @NotBlank
            @Size(max = 2000)
            String text,

            @Schema(
                    description = "Whether it is said for somebody who cannot write it, such as without a telephone.",
                    examples = "true",
                    required = true)
            @NotNull
            Boolean onBehalf) {}
}
