package hamgara.card.card;

import java.util.UUID;

/// What a printer has to know of a card.
public record PrintedCard(UUID id, String number, String credential) {

    @Override
    public String toString() {
        return "PrintedCard[" + id + "]";
    }
}
