package hamgara.venue.fairuse;

import hamgara.kit.problem.Refusal;
import hamgara.kit.time.Jalali;
import java.time.LocalDate;
import java.util.UUID;

/// The refusals around limits of fair use.
final class FairUseRefusal {

    private FairUseRefusal() {}

    static final class FairUseLimitNotFound extends Refusal.NotFound {
        FairUseLimitNotFound(UUID limit) {
            super("fair-use-limit-not-found", "limit", limit);
        }
    }

    static final class FairUseLimitExists extends Refusal.Conflict {
        FairUseLimitExists() {
            super("fair-use-limit-exists");
        }
    }

    /// Neither a number for the day nor one for the week.
    static final class FairUseLimitEmpty extends Refusal.Invalid {
        FairUseLimitEmpty() {
            super("fair-use-limit-empty");
        }
    }

    /// The person has as many bookings as one may have; `nextDay` is the first one with room again.
    static final class LimitReached extends Refusal.Conflict {
        LimitReached(String per, int most, LocalDate nextDay) {
            super(
                    "limit-reached",
                    "per",
                    per,
                    "most",
                    most,
                    "nextDay",
                    nextDay.toString(),
                    "nextDayJalali",
                    Jalali.of(nextDay));
        }
    }
}
