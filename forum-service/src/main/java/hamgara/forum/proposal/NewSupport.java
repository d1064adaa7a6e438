package hamgara.forum.proposal;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The caller's own support.
@Schema(name = "NewSupport")
record NewSupport(
        @Schema(description = "JOIN: I join. HELP: I join and can help.", examples = "JOIN", required = true) @NotNull
        SupportKind kind) {}
