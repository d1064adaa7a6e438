package hamgara.venue.checkin;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.problem.Refusal;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingState;
import hamgara.venue.booking.Bookings;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.card.Redemption;
import hamgara.venue.card.RedemptionRequest;
import hamgara.venue.checkin.CheckInRefusal.AlreadyCheckedIn;
import hamgara.venue.checkin.CheckInRefusal.BookingCancelledBefore;
import hamgara.venue.checkin.CheckInRefusal.CheckInIdReused;
import hamgara.venue.checkin.CheckInRefusal.CheckInInvalid;
import hamgara.venue.checkin.CheckInRefusal.CheckInOfflineConflict;
import hamgara.venue.checkin.CheckInRefusal.CheckInTooEarly;
import hamgara.venue.checkin.CheckInRefusal.CheckInTooLate;
import hamgara.venue.checkin.CheckInRefusal.PlaceGivenAway;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records arrivals, each counted against the card once.
@ApplicationScoped
public class CheckIns {

    private final CheckInRepository checkIns;
    private final DoorRepository door;
    private final ShownBookings shown;
    private final Bookings bookings;
    private final Slots slots;
    private final CardClient cards;
    private final CheckInConfig config;
    private final Caller caller;
    private final Clock clock;

    CheckIns(
            CheckInRepository checkIns,
            DoorRepository door,
            ShownBookings shown,
            Bookings bookings,
            Slots slots,
            CardClient cards,
            CheckInConfig config,
            Caller caller,
            Clock clock) {
        this.checkIns = checkIns;
        this.door = door;
        this.shown = shown;
        this.bookings = bookings;
        this.slots = slots;
        this.cards = cards;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// Who leaves the caller's venue, for whom an id is enough.
    public Leaving leaving(UUID nonce, Showing showing) {
        return shown.leaving(nonce, showing);
    }

    /// What was recorded under this id before. Refuses an id that stands for another arrival, or among the conflicts.
    public Optional<Arrival> known(UUID nonce, Showing showing) {
        return requiringNew().call(() -> replay(nonce, showing));
    }

    /// Keeps the place, lets card-service count the entry, then writes. When the answer of card-service or our own is
    /// lost, a repeat asks with the same key and is recorded now. Another nonce, account or time asks anew, and is
    /// answered with the capture that card-service has for the booking.
    public Arrival record(UUID nonce, Showing showing) {
        Optional<Arrival> known = known(nonce, showing);
        if (known.isPresent()) {
            return known.get(); // also while card-service is away
        }
        // the booking before the record: of a booking seen used, or refused, the record is there to be seen
        BookingFacts booking = shown.coming(nonce, showing);
        Optional<Arrival> earlier = known(nonce, showing);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireUnused(booking.state());
        Instant now = clock.instant();
        Instant occurredAt = notedAt(showing.occurredAt(), now);
        requireInTime(booking, occurredAt, now);
        requiringNew().run(() -> begin(nonce, booking.id()));
        Redemption redemption = redeem(nonce, showing, booking);
        return requiringNew().call(() -> record(nonce, booking.id(), showing, occurredAt, redemption));
    }

    /// A refusal counted nothing, and the place is free again; without an answer it stays theirs.
    private Redemption redeem(UUID nonce, Showing showing, BookingFacts booking) {
        try {
            return cards.redeem(
                    "check-in-" + nonce,
                    new RedemptionRequest(
                            showing.credential(),
                            showing.credential() == null ? booking.cardId() : null,
                            booking.venueCode(),
                            booking.category(),
                            booking.id().toString(),
                            showing.occurredAt(),
                            booking.cardId(),
                            null));
        } catch (CardServiceUnavailable away) {
            throw away;
        } catch (Refusal refused) {
            requiringNew().run(() -> {
                bookings.lock(booking.id());
                giveUp(nonce, booking.id());
            });
            throw refused;
        }
    }

    private Optional<Arrival> replay(UUID nonce, Showing showing) {
        Optional<CheckIn> earlier = checkIns.findByIdOptional(nonce);
        if (earlier.isPresent()
                && (!earlier.get().fingerprint.equals(showing.fingerprint()) || !isHere(earlier.get().bookingId))) {
            throw new CheckInIdReused();
        }
        if (earlier.isEmpty()) {
            door.conflict(nonce, caller.venue().orElse("")).ifPresent(conflict -> {
                throw new CheckInOfflineConflict(conflict);
            });
        }
        return earlier.map(checkIn -> Arrival.of(checkIn, true));
    }

    private boolean isHere(UUID booking) {
        return caller.venue().filter(bookings.of(booking).venueCode()::equals).isPresent();
    }

    /// What nobody seemed to have come for can still be told to have been used; the time limit decides.
    private static void requireUnused(BookingState state) {
        switch (state) {
            case CONFIRMED, NO_SHOW, EXCUSED -> {}
            case CHECKED_IN, COMPLETED -> throw new AlreadyCheckedIn();
            case CANCELLED_IN_TIME, CANCELLED_LATE, CANCELLED_BY_OPERATOR, RESCHEDULED ->
                throw new BookingCancelledBefore();
            default -> throw new CheckInInvalid();
        }
    }

    /// By a device's clock, which may be a little ahead: nothing is noted before it happens.
    public Instant notedAt(@Nullable Instant noted, Instant now) {
        boolean ahead = noted != null && noted.isAfter(now) && !noted.isAfter(now.plus(config.clockAhead()));
        return noted == null || ahead ? now : noted;
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

    /// Counts the party in, once for all who ask about this booking, before the card is asked: what card-service
    /// counts has its place.
    private void begin(UUID nonce, UUID id) {
        bookings.lock(id);
        BookingFacts booking = bookings.of(id);
        if (checkIns.findByIdOptional(nonce).isPresent()) {
            return; // a rival with the same request has recorded it meanwhile, and so will be answered
        }
        requireUnused(booking.state());
        boolean first = door.attempts(id) == 0;
        if (door.begin(nonce, id) && first && !slots.letIn(booking.slotId(), booking.party())) {
            throw new PlaceGivenAway();
        }
    }

    private Arrival record(UUID nonce, UUID booking, Showing showing, Instant occurredAt, Redemption redemption) {
        bookings.lock(booking);
        Optional<Arrival> rival = replay(nonce, showing);
        if (rival.isPresent()) {
            return rival.get();
        }
        if (!redemption.captured()) {
            giveUp(nonce, booking);
        } else if (bookings.checkIn(booking)) {
            door.endAttempts(booking);
        } else {
            throw new AlreadyCheckedIn();
        }
        var checkIn = new CheckIn(nonce, booking, showing, redemption, occurredAt, clock.instant());
        checkIns.persistAndFlush(checkIn);
        return Arrival.of(checkIn, false);
    }

    /// The last one who asked in vain gives the place back; the booking is locked.
    private void giveUp(UUID nonce, UUID id) {
        if (door.giveUp(nonce) && door.attempts(id) == 0) {
            BookingFacts booking = bookings.of(id);
            slots.letOut(booking.slotId(), booking.party());
        }
    }
}
