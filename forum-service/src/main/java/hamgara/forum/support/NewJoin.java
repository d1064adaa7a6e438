package hamgara.forum.support;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That somebody joins a proposal instead of sending in the same.
@Schema(name = "NewJoin", description = "That the caller joins a proposal instead of sending in the same.")
record NewJoin(
        @Schema(
                description = "The caller's draft that said the same; it is a draft no more.",
                examples = "0199d2c4-7c1e-7a4e-8f00-0123456789ab")
        @Nullable
        UUID draftId) {}
