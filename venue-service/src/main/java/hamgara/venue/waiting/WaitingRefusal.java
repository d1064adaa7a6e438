package hamgara.venue.waiting;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around waiting lists.
final class WaitingRefusal {

    private WaitingRefusal() {}

    static final class WaitingEntryNotFound extends Refusal.NotFound {
        WaitingEntryNotFound(UUID entry) {
            super("waiting-entry-not-found", "entry", entry);
        }
    }

    /// This id already stands for another entry.
    static final class WaitingIdReused extends Refusal.Conflict {
        WaitingIdReused() {
            super("waiting-id-reused");
        }
    }

    /// Who is all or none needs all; who is not, no more than all.
    static final class WaitingPlacesUnclear extends Refusal.Invalid {
        WaitingPlacesUnclear() {
            super("waiting-places-unclear");
        }
    }

    /// Nobody waits and the places suffice: they can be held at once.
    static final class SlotHasRoom extends Refusal.Conflict {
        SlotHasRoom(int free) {
            super("slot-has-room", "free", free);
        }
    }

    /// The caller waits, has an offer, or has places already.
    static final class AlreadyInLine extends Refusal.Conflict {
        AlreadyInLine() {
            super("already-in-line");
        }
    }

    /// As many as may wait do.
    static final class WaitingListFull extends Refusal.Conflict {
        WaitingListFull(int atMost) {
            super("waiting-list-full", "atMost", atMost);
        }
    }

    /// The slot will never have so many places.
    static final class LargerThanSlot extends Refusal.Invalid {
        LargerThanSlot(int places) {
            super("larger-than-slot", "places", places);
        }
    }

    /// Its places are drawn by lot: enter there.
    static final class LotteryDecides extends Refusal.Conflict {
        LotteryDecides() {
            super("lottery-decides");
        }
    }

    /// Nobody puts themselves before others.
    static final class OwnPriority extends Refusal.Forbidden {
        OwnPriority() {
            super("own-priority");
        }
    }

    /// It has an offer, or is over.
    static final class NotInLine extends Refusal.Conflict {
        NotInLine(WaitingState state) {
            super("not-in-line", "state", state);
        }
    }
}
