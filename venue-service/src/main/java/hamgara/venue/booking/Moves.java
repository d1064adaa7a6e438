package hamgara.venue.booking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.outbox.Outbox;
import hamgara.venue.booking.BookingRefusal.BookingNotMovable;
import hamgara.venue.booking.BookingRefusal.MoveIdReused;
import hamgara.venue.booking.BookingRefusal.PriceChanged;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.Wanted;
import hamgara.venue.hold.Wish;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Moves a booking to other hours: the new place is taken and the old one free, or nothing has changed.
@ApplicationScoped
class Moves {

    private final Bookings bookings;
    private final BookingRepository rows;
    private final MoveRepository moves;
    private final Holds holds;
    private final Eligible eligible;
    private final KeptEntries entries;
    private final Tariffs tariffs;
    private final Outbox outbox;
    private final Clock clock;

    Moves(
            Bookings bookings,
            BookingRepository rows,
            MoveRepository moves,
            Holds holds,
            Eligible eligible,
            KeptEntries entries,
            Tariffs tariffs,
            Outbox outbox,
            Clock clock) {
        this.bookings = bookings;
        this.rows = rows;
        this.moves = moves;
        this.holds = holds;
        this.eligible = eligible;
        this.entries = entries;
        this.tariffs = tariffs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Reads, has card-service keep the entry for the new hours instead, then writes.
    BookingView move(UUID id, UUID moveId, NewBookingMove request) {
        Wanted wanted = request.wanted();
        BookingFacts booking = requiringNew().call(() -> bookings.mine(id));
        Optional<BookingView> earlier = requiringNew().call(() -> replay(id, moveId, wanted));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireMovable(booking);
        Wish to = requiringNew().call(() -> holds.find(wanted, booking.party()));
        long price = requiringNew().call(() -> price(booking, to, request));
        KeptEntry entry = eligible.keep(
                "move " + moveId + " of " + id + " to " + wanted.line() + (price == 0 ? "" : " at " + price),
                null,
                to.question(booking.cardId()),
                new BookedPlace(id, to.endsAt(), booking.party(), booking.authorizationId(), price),
                List.of(wanted.line()));
        return entries.orGiveUp(entry, () -> holds.taking(List.of(wanted), () -> move(id, moveId, request, to, entry)));
    }

    /// The venue first, then the booking: whoever closes the venue has them in the same order.
    private BookingView move(UUID id, UUID moveId, NewBookingMove request, Wish asked, KeptEntry entry) {
        Wanted wanted = request.wanted();
        holds.requireOpen(List.of(asked));
        rows.lock(id);
        Optional<BookingView> rival = replay(id, moveId, wanted);
        if (rival.isPresent()) {
            return rival.get();
        }
        BookingFacts booking = bookings.mine(id);
        requireMovable(booking);
        Wish to = holds.find(wanted, booking.party());
        price(booking, to, request); // still what its entry was kept for
        bookings.late(booking).ifPresent(over -> rows.keepLate(id, over));
        holds.move(booking.holdId(), booking.item(), booking.slotId(), booking.party(), to);
        bookings.take(entry);
        rows.move(id, to.slotId(), entry);
        moves.insert(moveId, booking, wanted.line(), to.slotId(), entry.checkId(), clock.instant());
        BookingFacts moved = bookings.of(id);
        outbox.append(BookingMoved.of(booking, moved));
        return bookings.view(moved);
    }

    /// What the new hours cost; refused when the caller expects something else, which is the price so far where they do
    /// not say.
    private long price(BookingFacts booking, Wish to, NewBookingMove request) {
        long price = tariffs.toldOrPresent(booking.cardId(), to.priced(request.wanted()));
        if (price != request.expected(booking.price())) {
            throw new PriceChanged(price);
        }
        return price;
    }

    private Optional<BookingView> replay(UUID id, UUID moveId, Wanted wanted) {
        return moves.find(moveId).map(made -> {
            if (!made.booking().equals(id) || !made.asked().equals(wanted.line())) {
                throw new MoveIdReused();
            }
            return bookings.view(bookings.mine(id));
        });
    }

    private void requireMovable(BookingFacts booking) {
        if (booking.state() != BookingState.CONFIRMED) {
            throw new BookingNotMovable(booking.state());
        }
        bookings.requireBeforeLimit(booking);
    }
}
