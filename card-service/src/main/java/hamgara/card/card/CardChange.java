package hamgara.card.card;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The bodies of changes to a card.
final class CardChange {

    private CardChange() {}

    /// Suspends a card.
    @Schema(name = "CardSuspension")
    record Suspend(
            @Schema(
                    description = "HOLDER_LOST: holder or desk; ADMIN: desk; RISK: programme manager. Who may give a "
                            + "cause is the one who may lift it",
                    examples = "HOLDER_LOST")
            @NotNull
            Card.Cause cause) {}

    /// Replaces a card.
    @Schema(name = "CardReplacement")
    record Replace(@Schema(examples = "LOST") @NotNull Card.ReplaceReason reason) {}
}
