package hamgara.venue.booking;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows bookings to those whom they concern.
@ApplicationScoped
class BookingLists {

    private final BookingRepository bookings;
    private final BookingConfig config;
    private final Caller caller;

    BookingLists(BookingRepository bookings, BookingConfig config, Caller caller) {
        this.bookings = bookings;
        this.config = config;
        this.caller = caller;
    }

    BookingFacts of(UUID id) {
        return bookings.find(id).orElseThrow(() -> new BookingNotFound(id));
    }

    boolean isMine(BookingFacts booking) {
        return booking.caller().equals(caller.pseudonym());
    }

    /// The caller's own, or one of the venue at which the caller works.
    @Transactional
    BookingView view(UUID id) {
        return bookings.find(id)
                .filter(booking -> isMine(booking) || isAtMyVenue(booking))
                .map(this::view)
                .orElseThrow(() -> new BookingNotFound(id));
    }

    private boolean isAtMyVenue(BookingFacts booking) {
        return caller.has(Roles.VENUE_OPERATOR)
                && caller.venue().filter(booking.venueCode()::equals).isPresent();
    }

    @Transactional
    Page<BookingView> own(@Nullable BookingState state, PageRequest page) {
        var found = bookings.ofCaller(caller.pseudonym(), state, page);
        Map<UUID, List<BookingFacts>> orders =
                bookings.ofOrders(found.stream().map(BookingFacts::orderId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.groupingBy(BookingFacts::orderId));
        return Page.of(
                found,
                page,
                BookingRepository::cursorOf,
                booking -> view(booking, orders.getOrDefault(booking.orderId(), List.of(booking))));
    }

    BookingView view(BookingFacts booking) {
        return view(booking, bookings.ofOrders(List.of(booking.orderId())));
    }

    /// What was transferred of an order is no longer told to who made it, nor the rest to who took it
    /// over.
    private BookingView view(BookingFacts booking, List<BookingFacts> order) {
        return BookingView.of(
                booking,
                Limits.of(booking, config),
                order.stream()
                        .filter(other -> other.caller().equals(booking.caller()))
                        .map(BookingItemView::of)
                        .toList());
    }

    BookingFacts mine(UUID id) {
        return bookings.find(id).filter(this::isMine).orElseThrow(() -> new BookingNotFound(id));
    }
}
