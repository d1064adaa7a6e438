package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;
import hamgara.venue.card.PriceSplit;
import hamgara.venue.tariff.Money;
import java.time.Instant;
import java.util.List;

/// The refusals around bookings.
final class BookingRefusal {

    private BookingRefusal() {}

    /// Used or cancelled already.
    static final class BookingNotMovable extends Refusal.Conflict {
        BookingNotMovable(BookingState state) {
            super("booking-not-movable", "state", state);
        }
    }

    /// This id already stands for another move.
    static final class MoveIdReused extends Refusal.Conflict {
        MoveIdReused() {
            super("move-id-reused");
        }
    }

    /// The party does not have the facility alone, or not any more.
    static final class NotAnExclusiveBooking extends Refusal.Conflict {
        NotAnExclusiveBooking() {
            super("not-an-exclusive-booking");
        }
    }

    /// The facility does not take so many more people.
    static final class NotSoManyPlaces extends Refusal.Conflict {
        NotSoManyPlaces() {
            super("not-so-many-places");
        }
    }

    /// The card cannot be used for this: suspended, used up, not valid there.
    static final class CardNotEligible extends Refusal.Conflict {
        CardNotEligible(List<String> reasons) {
            super("card-not-eligible", "reasons", reasons);
        }
    }

    /// The booking was used or cancelled already.
    static final class NotCancellable extends Refusal.Conflict {
        NotCancellable(BookingState state) {
            super("not-cancellable", "state", state);
        }
    }

    /// Too close to the begin of the slot.
    static final class OutsideCancellationWindow extends Refusal.Conflict {
        OutsideCancellationWindow(Instant possibleUntil) {
            super("outside-cancellation-window", "possibleUntil", possibleUntil);
        }
    }

    /// It costs something else than the caller expects; the hold, or the booking to be moved, stays as it was.
    static final class PriceChanged extends Refusal.Conflict {
        PriceChanged(long price) {
            super("price-changed", "price", Money.rials(price));
        }
    }

    /// The holder would have to pay more than a quote told; nothing was held, and the hold stays.
    static final class SharesChanged extends Refusal.Conflict {
        SharesChanged(PriceSplit shares) {
            super(
                    "shares-changed",
                    "venueShare",
                    Money.rials(shares.venue()),
                    "programmesShare",
                    Money.rials(shares.funded()),
                    "holderShare",
                    Money.rials(shares.holder()));
        }
    }

    /// The caller made it, and somebody else has it now, with a code at the door that is theirs alone.
    static final class BookingHandedOver extends Refusal.Conflict {
        BookingHandedOver() {
            super("booking-handed-over");
        }
    }

    /// This id already stands for another booking.
    static final class BookingIdReused extends Refusal.Conflict {
        BookingIdReused() {
            super("booking-id-reused");
        }
    }
}
