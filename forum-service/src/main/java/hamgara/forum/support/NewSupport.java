package hamgara.forum.support;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller's own support.
@Schema(name = "NewSupport")
record NewSupport(
        @Schema(description = "JOIN: I join. HELP: I join and can help.", examples = "JOIN", required = true) @NotNull
        SupportKind kind,

        @Schema(
                description = "Yes, if: the condition of the proposal that the support waits for.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID conditionId,

        @Schema(description = "The wording the caller has seen; without it the present one.", examples = "1")
        @Min(1)
        @Max(1_000_000)
        @Nullable
        Integer versionSeen) {}
