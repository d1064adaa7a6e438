package hamgara.card.redemption;

import hamgara.kit.problem.Refusal;

/// The refusals of redemptions that are not even recorded.
final class RedemptionRefusal {

    private RedemptionRefusal() {}

    static final class RedemptionNotFound extends Refusal.NotFound {
        RedemptionNotFound() {
            super("redemption-not-found");
        }
    }

    static final class ReadBackIncomplete extends Refusal.Malformed {
        ReadBackIncomplete() {
            super("read-back-incomplete");
        }
    }

    static final class PresentationInvalid extends Refusal.Invalid {
        PresentationInvalid() {
            super("presentation-invalid");
        }
    }

    static final class PresentationMissing extends Refusal.Invalid {
        PresentationMissing() {
            super("presentation-missing");
        }
    }

    static final class OccurredInFuture extends Refusal.Invalid {
        OccurredInFuture() {
            super("occurred-in-future");
        }
    }

    static final class OccurredTooLongAgo extends Refusal.Invalid {
        OccurredTooLongAgo() {
            super("occurred-too-long-ago");
        }
    }

    static final class JournalNeeded extends Refusal.Invalid {
        JournalNeeded(long minutes) {
            super("journal-needed", "minutes", minutes);
        }
    }

    static final class BookingNotChecked extends Refusal.Invalid {
        BookingNotChecked() {
            super("booking-not-checked");
        }
    }
}
