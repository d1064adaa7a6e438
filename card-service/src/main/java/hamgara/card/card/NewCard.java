package hamgara.card.card;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks for a card.
@Schema(name = "NewCard")
record NewCard(
        @Schema(description = "An active enrolment") @NotNull
        UUID enrolmentId) {}
