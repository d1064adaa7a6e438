package hamgara.venue.entrant;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/// The refusals around entries of lotteries.
final class EntryRefusal {

    private EntryRefusal() {}

    static final class LotteryEntryNotFound extends Refusal.NotFound {
        LotteryEntryNotFound(UUID entry) {
            super("lottery-entry-not-found", "entry", entry);
        }
    }

    /// This id already stands for another entry.
    static final class LotteryEntryIdReused extends Refusal.Conflict {
        LotteryEntryIdReused() {
            super("lottery-entry-id-reused");
        }
    }

    /// One person has one ticket.
    static final class EnteredBefore extends Refusal.Conflict {
        EnteredBefore() {
            super("entered-before");
        }
    }

    /// Entries are taken between the opening and the closing.
    static final class LotteryNotOpen extends Refusal.Conflict {
        LotteryNotOpen(Instant opensAt, Instant closesAt) {
            super("lottery-not-open", "opensAt", opensAt, "closesAt", closesAt);
        }
    }

    /// So many places are not drawn.
    static final class LargerThanLottery extends Refusal.Invalid {
        LargerThanLottery(int places) {
            super("larger-than-lottery", "places", places);
        }
    }
}
