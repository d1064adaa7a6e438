package hamgara.card.redemption;

import hamgara.card.card.CardFacts;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Knows the places that holders asked for, each good for one use.
///
/// A venue knows the id of every card it has seen. So where no card is shown, or the time is the venue's own word, the
/// use rests on a check that was asked for with the holder's token when the place was booked.
@ApplicationScoped
class BookedPlaces {

    /// Arrivals are taken from half an hour before the place begins, also across midnight.
    private static final Duration EARLY = Duration.ofMinutes(30);

    private final RedemptionRepository redemptions;
    private final UseTimes times;

    BookedPlaces(RedemptionRepository redemptions, UseTimes times) {
        this.redemptions = redemptions;
        this.times = times;
    }

    /// The check of the place that a booking is counted for. A card that is shown now needs none, but uses one up, so
    /// that nobody comes for the same place again.
    Optional<UUID> check(NewRedemption request, CardFacts card, Instant occurredAt, Instant now) {
        if (request.expectedCardId() == null) {
            return Optional.empty();
        }
        boolean isShown = request.credential() != null;
        if (!isShown && request.entries() > 1) {
            throw new RedemptionRefusal.BookingNotChecked().at("/units");
        }
        UUID enrolment = card.enrolment().id();
        redemptions.lockPlaces(enrolment, request.venueCode());
        Optional<UUID> check = redemptions.uncountedCheck(
                enrolment,
                request.venueCode(),
                request.category(),
                Tehran.startOf(Tehran.dayOf(occurredAt)),
                Tehran.startOf(Tehran.dayOf(occurredAt.plus(EARLY)).plusDays(1)));
        if (check.isEmpty() && (!isShown || times.isPast(occurredAt, now))) {
            throw new RedemptionRefusal.BookingNotChecked().at(isShown ? "/occurredAt" : "/cardId");
        }
        return check;
    }
}
