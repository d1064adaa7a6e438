package hamgara.card.undo;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals of taking a redemption back.
final class UndoRefusal {

    private UndoRefusal() {}

    static final class RedemptionNotFound extends Refusal.NotFound {
        RedemptionNotFound() {
            super("redemption-not-found");
        }
    }

    static final class NothingToUndo extends Refusal.Conflict {
        NothingToUndo() {
            super("nothing-to-undo");
        }
    }

    static final class AlreadyUndone extends Refusal.Conflict {
        AlreadyUndone() {
            super("already-undone");
        }
    }

    static final class UndoTooLate extends Refusal.Conflict {
        UndoTooLate(Instant until) {
            super("undo-too-late", "until", until.toString());
        }
    }

    static final class UndoAfterSettlement extends Refusal.Conflict {
        UndoAfterSettlement() {
            super("undo-after-settlement");
        }
    }

    static final class UndoOfOfflineUse extends Refusal.Conflict {
        UndoOfOfflineUse() {
            super("undo-of-offline-use");
        }
    }

    static final class UndoOfBooking extends Refusal.Conflict {
        UndoOfBooking() {
            super("undo-of-booking");
        }
    }
}
