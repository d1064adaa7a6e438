package hamgara.venue.attendance;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.attendance.AttendanceRepository.WalkedIn;
import hamgara.venue.attendance.CheckOutRefusal.AlreadyCheckedOut;
import hamgara.venue.attendance.CheckOutRefusal.CheckOutIdReused;
import hamgara.venue.attendance.CheckOutRefusal.CheckOutTimeWrong;
import hamgara.venue.attendance.CheckOutRefusal.NotCheckedIn;
import hamgara.venue.attendance.CheckOutRefusal.WalkInNotFound;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingState;
import hamgara.venue.booking.Bookings;
import hamgara.venue.checkin.CheckInRefusal.CheckInUnclear;
import hamgara.venue.checkin.CheckIns;
import hamgara.venue.checkin.Leaving;
import hamgara.venue.checkin.Leaving.OfBooking;
import hamgara.venue.checkin.Leaving.OfWalkIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Records who leaves, once.
@ApplicationScoped
class CheckOuts {

    private final AttendanceRepository attendance;
    private final CheckIns checkIns;
    private final Bookings bookings;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    CheckOuts(
            AttendanceRepository attendance,
            CheckIns checkIns,
            Bookings bookings,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.attendance = attendance;
        this.checkIns = checkIns;
        this.bookings = bookings;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    CheckOutView record(UUID nonce, NewCheckOut request) {
        Optional<CheckOutView> earlier = requiringNew().call(() -> replay(nonce, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        return switch (leaving(nonce, request)) {
            case OfBooking people -> requiringNew().call(() -> record(nonce, request, people.booking()));
            case OfWalkIn people -> requiringNew().call(() -> recordWalkIn(nonce, request, people.walkIn()));
        };
    }

    private Leaving leaving(UUID nonce, NewCheckOut request) {
        if (!request.namesWalkInAlone()) {
            throw new CheckInUnclear();
        }
        UUID walkIn = request.walkInId();
        return walkIn == null ? checkIns.leaving(nonce, request.showing()) : new OfWalkIn(walkIn);
    }

    private Optional<CheckOutView> replay(UUID nonce, NewCheckOut request) {
        Optional<CheckOut> earlier = attendance.find(nonce);
        if (earlier.isPresent()
                && (!earlier.get().fingerprint().equals(request.fingerprint()) || !isHere(earlier.get()))) {
            throw new CheckOutIdReused();
        }
        return earlier.map(CheckOutView::of);
    }

    private boolean isHere(CheckOut checkOut) {
        UUID booking = checkOut.bookingId();
        UUID walkIn = checkOut.walkInId();
        return booking != null
                ? isMyVenue(bookings.of(booking).venueCode())
                : walkIn != null
                        && attendance
                                .walkedIn(walkIn)
                                .filter(people -> isMyVenue(people.venue()))
                                .isPresent();
    }

    private boolean isMyVenue(String code) {
        return caller.venue().filter(code::equals).isPresent();
    }

    private CheckOutView record(UUID nonce, NewCheckOut request, UUID id) {
        bookings.lock(id);
        Optional<CheckOutView> rival = replay(nonce, request);
        if (rival.isPresent()) {
            return rival.get();
        }
        BookingFacts booking = bookings.of(id);
        if (booking.state() != BookingState.CHECKED_IN && booking.state() != BookingState.COMPLETED) {
            throw new NotCheckedIn();
        }
        Instant cameAt = attendance.cameAt(id).orElseThrow(NotCheckedIn::new);
        CheckOut checkOut = write(nonce, request, id, null, cameAt);
        attendance.complete(id);
        outbox.append(PersonCheckedOut.of(booking));
        return CheckOutView.of(checkOut);
    }

    private CheckOutView recordWalkIn(UUID nonce, NewCheckOut request, UUID id) {
        WalkedIn people = attendance
                .walkedIn(id)
                .filter(found -> isMyVenue(found.venue()))
                .orElseThrow(() -> new WalkInNotFound(id));
        Optional<CheckOutView> rival = replay(nonce, request);
        if (rival.isPresent()) {
            return rival.get();
        }
        if (!people.in()) {
            throw new NotCheckedIn();
        }
        CheckOut checkOut = write(nonce, request, null, id, people.cameAt());
        outbox.append(WalkInLeft.of(people));
        return CheckOutView.of(checkOut);
    }

    private CheckOut write(
            UUID nonce, NewCheckOut request, @Nullable UUID booking, @Nullable UUID walkIn, Instant cameAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant told = request.occurredAt();
        Instant leftAt = checkIns.notedAt(told, now).truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        if (leftAt.isBefore(cameAt) || leftAt.isAfter(now)) {
            throw new CheckOutTimeWrong(cameAt);
        }
        var checkOut = new CheckOut(nonce, booking, walkIn, leftAt, told != null, request.fingerprint(), now);
        if (!attendance.insert(checkOut)) {
            throw attendance.find(nonce).isPresent() ? new CheckOutIdReused() : new AlreadyCheckedOut();
        }
        return checkOut;
    }
}
