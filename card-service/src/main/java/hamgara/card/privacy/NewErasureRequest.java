package hamgara.card.privacy;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks that a person be forgotten.
@Schema(name = "NewErasureRequest")
record NewErasureRequest(
        @Schema(
                description =
                        "Person id: one's own, a minor's one is the verified guardian of, or of the desk's county")
        @NotNull
        UUID personId) {}
