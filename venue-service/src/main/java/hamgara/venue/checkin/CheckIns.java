package hamgara.venue.checkin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingNotFound;
import hamgara.venue.booking.Bookings;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.Redemption;
import hamgara.venue.card.RedemptionRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Records arrivals, each counted against the card once.
@ApplicationScoped
class CheckIns {

    private final CheckInRepository checkIns;
    private final Bookings bookings;
    private final CardClient cards;
    private final CheckInConfig config;
    private final Caller caller;
    private final Clock clock;

    CheckIns(
            CheckInRepository checkIns,
            Bookings bookings,
            CardClient cards,
            CheckInConfig config,
            Caller caller,
            Clock clock) {
        this.checkIns = checkIns;
        this.bookings = bookings;
        this.cards = cards;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// Reads, lets card-service count the entry, then writes. When the answer of card-service or our own is lost, a
    /// repeat asks with the same key and is recorded now. Another nonce, account or time asks anew, and is answered
    /// with the capture that card-service has for the booking.
    CheckInView record(UUID nonce, NewCheckIn request) {
        if (!request.hasTimeOnlyIfOffline()) {
            throw new OccurredAtOnlyOffline().at("/occurredAt");
        }
        // the booking before the record: of a booking seen used, or refused, the record is there to be seen
        BookingFacts booking = requiringNew().call(() -> bookingHere(request.bookingId()));
        Optional<CheckInView> earlier = requiringNew().call(() -> replay(nonce, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireConfirmed(booking);
        Instant now = clock.instant();
        Instant occurredAt = request.occurredAt() == null ? now : request.occurredAt();
        requireInTime(booking, occurredAt, now);
        Redemption redemption = cards.redeem(
                "check-in-" + nonce,
                new RedemptionRequest(
                        request.credential(),
                        booking.venueCode(),
                        booking.category(),
                        booking.id().toString(),
                        request.occurredAt(),
                        booking.cardId()));
        return requiringNew().call(() -> record(nonce, request, occurredAt, redemption));
    }

    private Optional<CheckInView> replay(UUID nonce, NewCheckIn request) {
        Optional<CheckIn> earlier = checkIns.findByIdOptional(nonce);
        if (earlier.isPresent() && !earlier.get().fingerprint.equals(request.fingerprint())) {
            throw new CheckInIdReused();
        }
        return earlier.map(CheckInView::of);
    }

    private BookingFacts bookingHere(UUID bookingId) {
        BookingFacts booking = bookings.of(bookingId);
        if (caller.venue().filter(booking.venueCode()::equals).isEmpty()) {
            throw new BookingNotFound(bookingId);
        }
        return booking;
    }

    private static void requireConfirmed(BookingFacts booking) {
        switch (booking.state()) {
            case CONFIRMED -> {}
            case CHECKED_IN -> throw new AlreadyCheckedIn();
            case CANCELLED_IN_TIME, CANCELLED_LATE, CANCELLED_BY_OPERATOR, RESCHEDULED ->
                throw new BookingCancelledBefore();
        }
    }

    private void requireInTime(BookingFacts booking, Instant occurredAt, Instant now) {
        Instant opensAt = booking.startsAt().minus(config.opens());
        if (occurredAt.isBefore(opensAt) || occurredAt.isAfter(now)) {
            throw new CheckInTooEarly(opensAt);
        }
        if (occurredAt.isAfter(booking.endsAt()) || occurredAt.isBefore(now.minus(config.offlineFor()))) {
            throw new CheckInTooLate();
        }
    }

    private CheckInView record(UUID nonce, NewCheckIn request, Instant occurredAt, Redemption redemption) {
        UUID booking = request.bookingId();
        bookings.lock(booking);
        Optional<CheckInView> rival = replay(nonce, request);
        if (rival.isPresent()) {
            return rival.get();
        }
        if (redemption.captured() && !bookings.checkIn(booking)) {
            throw new AlreadyCheckedIn();
        }
        var checkIn = new CheckIn(nonce, request, redemption, occurredAt, clock.instant());
        checkIns.persistAndFlush(checkIn);
        return CheckInView.of(checkIn);
    }
}
