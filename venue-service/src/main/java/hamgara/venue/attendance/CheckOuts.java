package hamgara.venue.attendance;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.attendance.CheckOutRefusal.AlreadyCheckedOut;
import hamgara.venue.attendance.CheckOutRefusal.CheckOutIdReused;
import hamgara.venue.attendance.CheckOutRefusal.CheckOutTimeWrong;
import hamgara.venue.attendance.CheckOutRefusal.NotCheckedIn;
import hamgara.venue.booking.BookingFacts;
import hamgara.venue.booking.BookingState;
import hamgara.venue.booking.Bookings;
import hamgara.venue.checkin.CheckIns;
import hamgara.venue.checkin.Showing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

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

    CheckOutView record(UUID nonce, Showing showing) {
        Optional<CheckOutView> earlier = requiringNew().call(() -> replay(nonce, showing));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        BookingFacts booking = checkIns.leaving(nonce, showing);
        return requiringNew().call(() -> record(nonce, showing, booking.id()));
    }

    private Optional<CheckOutView> replay(UUID nonce, Showing showing) {
        Optional<CheckOut> earlier = attendance.find(nonce);
        if (earlier.isPresent()
                && (!earlier.get().fingerprint().equals(showing.fingerprint()) || !isHere(earlier.get()))) {
            throw new CheckOutIdReused();
        }
        return earlier.map(CheckOutView::of);
    }

    private boolean isHere(CheckOut checkOut) {
        String venue = bookings.of(checkOut.bookingId()).venueCode();
        return caller.venue().filter(venue::equals).isPresent();
    }

    private CheckOutView record(UUID nonce, Showing showing, UUID id) {
        bookings.lock(id);
        Optional<CheckOutView> rival = replay(nonce, showing);
        if (rival.isPresent()) {
            return rival.get();
        }
        BookingFacts booking = bookings.of(id);
        if (booking.state() != BookingState.CHECKED_IN && booking.state() != BookingState.COMPLETED) {
            throw new NotCheckedIn();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant leftAt = showing.occurredAt() == null
                ? now
                : showing.occurredAt().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        Instant cameAt = attendance.cameAt(id).orElseThrow(NotCheckedIn::new);
        if (leftAt.isBefore(cameAt) || leftAt.isAfter(now)) {
            throw new CheckOutTimeWrong(cameAt);
        }
        var checkOut = new CheckOut(nonce, id, leftAt, showing.occurredAt() != null, showing.fingerprint(), now);
        if (!attendance.insert(checkOut)) {
            throw attendance.find(nonce).isPresent() ? new CheckOutIdReused() : new AlreadyCheckedOut();
        }
        attendance.complete(id);
        outbox.append(PersonCheckedOut.of(booking));
        return CheckOutView.of(checkOut);
    }
}
