package hamgara.card.card;

import java.util.Optional;

/// A card as it was shown at a venue; looking at it uses nothing up.
///
/// @param obstacle why this showing cannot be taken although the card is ours, as the code of a decline
public record Presented(Kind kind, CardFacts card, Optional<String> obstacle) {

    /// In which form a card was shown.
    public enum Kind {
        STATIC
    }
}
