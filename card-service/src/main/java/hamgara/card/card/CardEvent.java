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

    /// A card was issued with its credential; a virtual one can be used at once, a printed one once it is activated.
    record CardIssued(UUID cardId, UUID programme, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-issued.v1";
        }
    }

    /// A printed card was asked for; it waits for a batch.
    record CardRequested(UUID cardId, UUID programme, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-requested.v1";
        }
    }

    /// A printed card lies at a desk.
    record CardStocked(UUID cardId, UUID programme, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-stocked.v1";
        }
    }

    /// A printed card can be used from now on.
    record CardActivated(UUID cardId, UUID programme, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-activated.v1";
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

    /// A suspended card has become suspended for more or for fewer causes; it goes on not to be usable.
    ///
    /// @param causes how many stand now; not which, as they would say something of the holder
    record CardCausesChanged(UUID cardId, int causes, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-causes-changed.v1";
        }
    }

    /// Another card took over.
    record CardReplaced(UUID cardId, UUID replacedBy, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-replaced.v1";
        }
    }

    /// A card is over for good, and no other took over.
    record CardCancelled(UUID cardId, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-cancelled.v1";
        }
    }

    /// The time of a card has run out.
    record CardExpired(UUID cardId, String county) implements CardEvent {
        @Override
        public String type() {
            return "hamgara.card.card-expired.v1";
        }
    }
}
