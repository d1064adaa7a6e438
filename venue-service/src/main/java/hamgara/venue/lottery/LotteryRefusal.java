package hamgara.venue.lottery;

import hamgara.kit.problem.Refusal;
import java.time.Instant;
import java.util.UUID;

/// The refusals around lotteries.
final class LotteryRefusal {

    private LotteryRefusal() {}

    static final class LotteryNotFound extends Refusal.NotFound {
        LotteryNotFound(UUID lottery) {
            super("lottery-not-found", "lottery", lottery);
        }
    }

    /// It opens before it closes, that is to come, the seed is known later, and the slot begins after that.
    static final class LotteryTimesWrong extends Refusal.Invalid {
        LotteryTimesWrong() {
            super("lottery-times-wrong");
        }
    }

    /// Neither a slot nor a series, or both.
    static final class LotteryOfUnclear extends Refusal.Invalid {
        LotteryOfUnclear() {
            super("lottery-of-unclear");
        }
    }

    /// One of the sessions to come has not so many free, somebody waits for one, a lottery runs, or there are none or
    /// more than a hundred.
    static final class SeriesNotForLottery extends Refusal.Conflict {
        SeriesNotForLottery() {
            super("series-not-for-lottery");
        }
    }

    /// So many are not free, somebody waits for them, a lottery runs, or the slot is not open.
    static final class SlotNotForLottery extends Refusal.Conflict {
        SlotNotForLottery() {
            super("slot-not-for-lottery");
        }
    }

    /// Who entered is told when entering has ended.
    static final class LotteryNotClosed extends Refusal.Conflict {
        LotteryNotClosed(Instant closesAt) {
            super("lottery-not-closed", "closesAt", closesAt);
        }
    }

    /// The public draw was named to become known later.
    static final class SeedNotKnownYet extends Refusal.Conflict {
        SeedNotKnownYet(Instant seedKnownAt) {
            super("seed-not-known-yet", "seedKnownAt", seedKnownAt);
        }
    }

    /// What is left until the begin belongs to whoever comes.
    static final class LotteryDrawTooLate extends Refusal.Conflict {
        LotteryDrawTooLate(Instant drawnUntil) {
            super("lottery-draw-too-late", "drawnUntil", drawnUntil);
        }
    }

    /// Drawn with another value, or lapsed.
    static final class LotteryOver extends Refusal.Conflict {
        LotteryOver(LotteryState state) {
            super("lottery-over", "state", state);
        }
    }
}
