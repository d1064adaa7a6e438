package hamgara.card.pocket;

import hamgara.card.programme.Category;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;

/// What happens to a pocket of money, told without the person; amounts in current rials.
sealed interface PocketEvent extends Event {

    UUID pocket();

    @Override
    default UUID subject() {
        return pocket();
    }

    /// It ended; what was left went back to the funds it came from.
    record Expired(UUID pocket, UUID programme, Category category, long returned, LocalDate endsOn)
            implements PocketEvent {
        @Override
        public String type() {
            return "hamgara.card.pocket-expired.v1";
        }
    }

    /// It ends soon and still holds something.
    record ExpiringSoon(UUID pocket, UUID programme, Category category, long available, LocalDate endsOn)
            implements PocketEvent {
        @Override
        public String type() {
            return "hamgara.card.pocket-expiring-soon.v1";
        }
    }
}
