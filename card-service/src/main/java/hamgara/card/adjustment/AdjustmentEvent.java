package hamgara.card.adjustment;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happens to an adjustment, told without the person; amounts in the pocket's unit.
sealed interface AdjustmentEvent extends Event {

    UUID adjustment();

    @Override
    default UUID subject() {
        return adjustment();
    }

    /// It waits for a second person.
    record Requested(UUID adjustment, UUID pocket, long amount, String unit, String reason) implements AdjustmentEvent {
        @Override
        public String type() {
            return "hamgara.card.adjustment-requested.v1";
        }
    }

    /// A second person approved it, and the pocket was changed.
    record Approved(UUID adjustment, UUID pocket, long amount, String unit, String reason) implements AdjustmentEvent {
        @Override
        public String type() {
            return "hamgara.card.adjustment-approved.v1";
        }
    }

    /// A second person turned it down.
    record Rejected(UUID adjustment, UUID pocket, String reason) implements AdjustmentEvent {
        @Override
        public String type() {
            return "hamgara.card.adjustment-rejected.v1";
        }
    }
}
