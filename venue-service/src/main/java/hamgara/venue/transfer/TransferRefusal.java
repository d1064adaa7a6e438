package hamgara.venue.transfer;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around offered bookings.
final class TransferRefusal {

    private TransferRefusal() {}

    static final class TransferNotFound extends Refusal.NotFound {
        TransferNotFound(UUID transfer) {
            super("transfer-not-found", "transfer", transfer);
        }
    }

    /// This id already stands for another offer.
    static final class TransferIdReused extends Refusal.Conflict {
        TransferIdReused() {
            super("transfer-id-reused");
        }
    }

    /// The booking was used or cancelled, has begun, or is offered already.
    static final class BookingNotOffered extends Refusal.Conflict {
        BookingNotOffered() {
            super("booking-not-offered");
        }
    }

    static final class TransferToYourself extends Refusal.Conflict {
        TransferToYourself() {
            super("transfer-to-yourself");
        }
    }

    /// Accepted, taken back, too late, or its booking is no more.
    static final class TransferOver extends Refusal.Gone {
        TransferOver() {
            super("transfer-over");
        }
    }

    /// The booking was moved while the card was checked.
    static final class TransferChanged extends Refusal.Conflict {
        TransferChanged() {
            super("transfer-changed");
        }
    }
}
