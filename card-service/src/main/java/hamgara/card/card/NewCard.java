package hamgara.card.card;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks for a card.
@Schema(name = "NewCard")
record NewCard(
        @Schema(description = "An active enrolment") @NotNull
        UUID enrolmentId,

        @Schema(
                description = "VIRTUAL (when left out): usable at once. PRINTED: is produced with the next batch and "
                        + "activated when it is handed over",
                examples = "VIRTUAL")
        Card.@Nullable Kind kind) {}
