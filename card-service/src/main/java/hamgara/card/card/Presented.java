package hamgara.card.card;

import java.util.Optional;

/// A card as it was shown at a venue; looking at it uses nothing up.
///
/// @param obstacle why this showing cannot be taken although the card is ours, as the code of a decline
/// @param text what was shown, by which a showing that counts once is used up
public record Presented(Kind kind, CardFacts card, Optional<String> obstacle, String text) {

    /// In which form a card was shown.
    public enum Kind {
        STATIC,
        ROTATING,
        SMS_CODE
    }

    @Override
    public String toString() {
        return "Presented[" + kind + ", " + card.id() + "]";
    }
}
