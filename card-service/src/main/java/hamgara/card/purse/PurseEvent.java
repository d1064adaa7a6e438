package hamgara.card.purse;

import hamgara.card.journal.JournalRecord.Unit;
import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a purse.
sealed interface PurseEvent extends Event {

    UUID purse();

    @Override
    default UUID subject() {
        return purse();
    }

    /// A holder set something aside.
    record OfflinePurseLoaded(UUID purse, UUID cardId, Category category, Unit unit, long amount, String county)
            implements PurseEvent {
        @Override
        public String type() {
            return "hamgara.card.offline-purse-loaded.v1";
        }
    }

    /// What was left went back to the pocket.
    record OfflinePurseReturned(UUID purse, UUID cardId, long spent, long returned, String county)
            implements PurseEvent {
        @Override
        public String type() {
            return "hamgara.card.offline-purse-returned.v1";
        }
    }
}
