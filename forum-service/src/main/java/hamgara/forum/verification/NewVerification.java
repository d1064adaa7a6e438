package hamgara.forum.verification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a meeting found of the claim that a resolution is done.
@Schema(name = "NewVerification")
record NewVerification(
        @Schema(description = "The resolution.", examples = "0199d2c4-7c1e-7a4e-8f00-0123456789b2", required = true)
        @NotNull
        UUID resolutionId,

        @Schema(description = "Whether it is done.", examples = "true", required = true) @NotNull
        Boolean done,

        @Schema(
                description = "What is still missing; needed where it is not done. Public, at most 1000 characters.",
                examples = "عکس دو مدرسه کم است.")
        @Size(max = 1000)
        @Nullable
        String reason) {

    /// The same from the resolution's side.
    @Schema(name = "ResolutionVerification")
    record Done(
            @Schema(
                    description = "The meeting that found so.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab",
                    required = true)
            @Nullable
            UUID sessionId) {}

    /// It is not done yet.
    @Schema(name = "ResolutionSendBack")
    record NotDone(
            @Schema(
                    description = "The meeting that found so.",
                    examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab",
                    required = true)
            @Nullable
            UUID sessionId,

            @Schema(
                    description = "What is still missing, at most 1000 characters; public.",
                    examples = "عکس دو مدرسه کم است.",
                    required = true)
            @NotBlank
            @Size(max = 1000)
            String reason) {}
}
