package hamgara.forum.qualification;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That a proposal comes in by somebody's word.
@Schema(name = "NewQualification", description = "That a proposal comes in by the word of a session or its secretary.")
record NewQualification(
        @Schema(
                description = "The session that decided so; without it the secretary does.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID sessionId,

        @Schema(description = "Why; everybody sees it.", examples = "نشست چنین تصمیم گرفت.") @Size(max = 1000) @Nullable
        String reason) {}
