package hamgara.card.sandbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks for a card to try with.
@Schema(name = "NewSandboxCard")
record NewSandboxCard(
        @Schema(
                description = "The decline it shall meet; NONE, or left out, for a card that is taken",
                examples = "CARD_SUSPENDED")
        @Nullable
        Scene decline) {}
