package hamgara.card.card;

import java.util.UUID;

/// A card made for trying a terminal out, with the text of its credential.
public record Trial(UUID card, String credential) {

    /// Where its life has led it.
    public enum State {
        USABLE,
        NOT_ACTIVATED,
        SUSPENDED,
        REPLACED,
        CANCELLED,
        EXPIRED
    }
}
