package hamgara.card.card;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a card, told without number, person or cause.
sealed interface CardEvent extends Event {

    UUID cardId();

    @Override
    default UUID subject() {
        return cardId();
    }

    /// A card was issued and can be used.
    record CardIssued(UUID cardId, UUID programme, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-issued.v1";
        }
    }

    /// A card cannot be used for now.
    record CardSuspended(UUID cardId, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-suspended.v1";
        }
    }

    /// A suspended card can be used again.
    record CardResumed(UUID cardId, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-resumed.v1";
        }
    }

    /// Another card took over.
    record CardReplaced(UUID cardId, UUID replacedBy, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-replaced.v1";
        }
    }
}
