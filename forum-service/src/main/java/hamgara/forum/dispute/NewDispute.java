package hamgara.forum.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a supporter says that it is not done.
@Schema(name = "NewDispute")
record NewDispute(
        @Schema(description = "Language of the reason.", examples = "fa", required = true)
        @NotNull
        @Pattern(regexp = "[a-z]{2,3}")
        String lang,

        @Schema(
                description = "What is not as it was verified, at most 1000 characters.",
                examples = "حیاط سه مدرسه هنوز بسته است.",
                required = true)
        @NotBlank
        @Size(max = 1000)
        String reason) {

    /// What becomes of it.
    @Schema(name = "DisputeDecision")
    record Decision(
            @Schema(description = "Whether it is to be done again.", examples = "true", required = true) @NotNull
            Boolean upheld,

            @Schema(
                    description = "Why, at most 1000 characters; public.",
                    examples = "بازدید نشان داد که سه حیاط بسته است.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason) {}
}
