package hamgara.card.card;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The bodies of changes to a card.
final class CardChange {

    private CardChange() {}

    /// Suspends a card.
    @Schema(name = "CardSuspension")
    record Suspend(
            @Schema(
                    description = "HOLDER_LOST: holder or desk; ADMIN: desk; RISK: programme manager. Who may give a "
                            + "cause is the one who may lift it. ELIGIBILITY follows the enrolment by itself and is "
                            + "nobody's to give",
                    examples = "HOLDER_LOST")
            @NotNull
            Card.Cause cause) {}

    /// Replaces a card.
    @Schema(name = "CardReplacement")
    record Replace(
            @Schema(examples = "LOST") @NotNull Card.ReplaceReason reason,

            @Schema(description = "At the desk: a blank card of the stock that takes over from a printed one") @Nullable
            UUID stockCardId) {}

    /// Hands a blank card of the stock to somebody.
    @Schema(name = "CardAssignment")
    record Assign(
            @Schema(description = "An active enrolment in the programme of the card") @NotNull
            UUID enrolmentId) {}

    /// Makes a printed card usable.
    @Schema(name = "CardActivation")
    record Activate(
            @Schema(
                    description = "Eight digits from the letter, in Latin, Persian or Arabic digits",
                    examples = "52719046")
            @Size(max = 32)
            @Nullable
            String code,

            @Schema(description = "The desk has seen the holder's identity document; counts from a desk only") @Nullable
            Boolean documentSeen) {

        @Override
        public String toString() {
            return "Activate[not shown]";
        }
    }
}
