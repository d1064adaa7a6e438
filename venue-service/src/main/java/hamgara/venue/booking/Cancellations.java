package hamgara.venue.booking;

import hamgara.kit.outbox.Outbox;
import hamgara.venue.booking.BookingRefusal.NotCancellable;
import hamgara.venue.booking.BookingRefusal.OutsideCancellationWindow;
import hamgara.venue.hold.Holds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends bookings before their time, for their holders within limits and for venues.
@ApplicationScoped
class Cancellations {

    private final BookingRepository bookings;
    private final BookingLists lists;
    private final Holds holds;
    private final BookingConfig config;
    private final Outbox outbox;
    private final Clock clock;

    Cancellations(
            BookingRepository bookings,
            BookingLists lists,
            Holds holds,
            BookingConfig config,
            Outbox outbox,
            Clock clock) {
        this.bookings = bookings;
        this.lists = lists;
        this.holds = holds;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    BookingView cancel(UUID id) {
        bookings.lock(lists.mine(id).id());
        cancel(lists.mine(id));
        return lists.view(lists.of(id));
    }

    /// Cancels what the caller still has of an order, all or nothing; slots in the order of their ids.
    @Transactional
    BookingView cancelAll(UUID id) {
        BookingFacts booking = lists.mine(id);
        bookings.lockOrder(booking.orderId());
        List<BookingFacts> confirmed = bookings.ofOrders(List.of(booking.orderId())).stream()
                .filter(lists::isMine)
                .filter(each -> each.state() == BookingState.CONFIRMED)
                .sorted(Comparator.comparing(BookingFacts::slotId))
                .toList();
        if (confirmed.isEmpty()) {
            throw new NotCancellable(booking.state());
        }
        confirmed.forEach(this::cancel);
        return lists.view(lists.of(id));
    }

    /// What the venue has taken back already may be given up at any time, and never late.
    private void cancel(BookingFacts booking) {
        if (bookings.isUpForRebooking(booking.id())) {
            if (!cancelForVenue(booking.id())) {
                throw new NotCancellable(lists.of(booking.id()).state());
            }
            return;
        }
        requireBeforeLimit(booking);
        boolean inTime = late(booking).isEmpty();
        if (!bookings.end(booking.id(), inTime ? BookingState.CANCELLED_IN_TIME : BookingState.CANCELLED_LATE)) {
            throw new NotCancellable(lists.of(booking.id()).state());
        }
        holds.undo(booking.holdId(), booking.item(), booking.slotId(), booking.party());
        outbox.append(BookingCancelled.of(booking, inTime));
    }

    /// When the time to give it back in time was over, if it is; never where the venue took its hours
    /// back.
    Optional<Instant> late(BookingFacts booking) {
        Instant inTimeUntil = Limits.of(booking, config).inTimeUntil();
        return inTimeUntil.isBefore(clock.instant()) && !bookings.isUpForRebooking(booking.id())
                ? Optional.of(inTimeUntil)
                : Optional.empty();
    }

    boolean mayCancel(UUID id) {
        BookingFacts booking = lists.of(id);
        return booking.state() == BookingState.CONFIRMED
                && (bookings.isUpForRebooking(id)
                        || !Limits.of(booking, config).atLastUntil().isBefore(clock.instant()));
    }

    void cancelFor(UUID id) {
        bookings.lock(id);
        cancel(lists.of(id));
    }

    void requireBeforeLimit(BookingFacts booking) {
        Instant atLast = Limits.of(booking, config).atLastUntil();
        if (atLast.isBefore(clock.instant())) {
            throw new OutsideCancellationWindow(atLast);
        }
    }

    boolean cancelForVenue(UUID id) {
        return endForVenue(id, BookingState.CANCELLED_BY_OPERATOR) != null;
    }

    /// As it was at its end, read under its lock: it may have moved to another slot meanwhile.
    @Nullable
    BookingFacts endForVenue(UUID id, BookingState state) {
        bookings.lock(id);
        BookingFacts booking = lists.of(id);
        if (!bookings.end(id, state)) {
            return null;
        }
        holds.undo(booking.holdId(), booking.item(), booking.slotId(), booking.party());
        outbox.append(BookingCancelled.of(booking, true));
        return booking;
    }
}
