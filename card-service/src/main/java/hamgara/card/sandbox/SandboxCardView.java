package hamgara.card.sandbox;

import hamgara.card.programme.Category;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A card to try with on the wire.
@Schema(name = "SandboxCard", description = "A card to try a terminal with. Nobody reckons with its uses.")
record SandboxCardView(
        @Schema(description = "Id of the card") UUID cardId,

        @Schema(description = "What the QR would hold; present it at the venue below")
        String credential,

        @Schema(description = "The decline it meets") Scene decline,

        @Schema(
                description = "Where it meets it; `/v1/card-validations` tells most of them, too",
                examples = "/v1/redemptions")
        String shownBy,

        @Schema(description = "The venue to present it at: yours, or one of the sandbox", examples = "takhti")
        String venueCode,

        @Schema(description = "The category to ask for") Category category,

        @Schema(description = "Code of the programme of the sandbox", examples = "SANDBOX-0614-PLAIN")
        String programme,

        @Schema(description = "What to send as expectedCardId, where the decline is CARD_MISMATCH") @Nullable
        UUID expectedCardId) {}
