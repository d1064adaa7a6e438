package hamgara.venue.booking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.kit.problem.Refusal;
import hamgara.venue.booking.BookingRefusal.BookingHandedOver;
import hamgara.venue.booking.BookingRefusal.BookingIdReused;
import hamgara.venue.booking.BookingRefusal.NotCancellable;
import hamgara.venue.booking.BookingRefusal.OutsideCancellationWindow;
import hamgara.venue.booking.BookingRefusal.PriceChanged;
import hamgara.venue.card.BookedPlace;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.KeptPlaces;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.hold.Wanted;
import hamgara.venue.keptentry.KeptEntries;
import hamgara.venue.keptentry.KeptEntry;
import hamgara.venue.noshow.NoShows;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.tariff.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Promises places that are kept, once card-service keeps an entry of the card for each of them.
@ApplicationScoped
public class Bookings {

    private final BookingRepository bookings;
    private final Holds holds;
    private final Slots slots;
    private final Eligible eligible;
    private final KeptEntries entries;
    private final NoShows noShows;
    private final BookingConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Bookings(
            BookingRepository bookings,
            Holds holds,
            Slots slots,
            Eligible eligible,
            KeptEntries entries,
            NoShows noShows,
            BookingConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.bookings = bookings;
        this.holds = holds;
        this.slots = slots;
        this.eligible = eligible;
        this.entries = entries;
        this.noShows = noShows;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Reads, has card-service keep the entries, then writes: short transactions with the question between them.
    BookingView confirm(UUID id, NewBooking request) {
        // the hold before the booking: of a hold seen confirmed the booking is there to be seen
        Optional<KeptPlaces> living = requiringNew().call(() -> holds.living(request.holdId()));
        Optional<BookingView> earlier = requiringNew().call(() -> replay(id, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        noShows.requireNotPaused();
        KeptPlaces kept = living.orElseThrow(() -> requiringNew().call(() -> holds.whyOver(request.holdId())));
        Money expected = request.price();
        if (expected != null && expected.amount() != kept.price()) {
            throw new PriceChanged(kept.price());
        }
        var given = new ArrayList<KeptEntry>();
        try {
            Money agreed = request.holderShare();
            for (KeptPlace place : kept.places()) {
                Long left = agreed == null ? null : Long.valueOf(agreed.amount() - holderShares(given));
                given.add(ask(idOf(id, place), kept, place, requiringNew().call(() -> slots.of(place.slotId())), left));
            }
            return requiringNew().call(() -> promise(id, kept, given));
        } catch (Lost _) {
            entries.giveUp(given);
            return requiringNew().call(() -> replay(id, request).orElseThrow(() -> holds.whyOver(kept.holdId())));
        } catch (Refusal.Conflict refused) {
            // the card has back at once what its holder asks for next; while card-service is away it stays kept
            entries.giveUp(given);
            throw refused;
        }
    }

    /// A rival with the same id won, another booking came of the hold, or its time ran out while we asked.
    private static final class Lost extends RuntimeException {
        Lost() {
            super("lost", null, false, false);
        }
    }

    /// The first place is booked under the id that the client made, each further one under an id that follows
    /// from it: a repeated request finds them again.
    private static UUID idOf(UUID order, KeptPlace place) {
        return place.item() == 0
                ? order
                : UUID.nameUUIDFromBytes((order + " " + place.item()).getBytes(StandardCharsets.UTF_8));
    }

    /// Puts another booking of the caller, under a new id, in the place of one, once card-service says that the
    /// card may be used there. The old places are given up and the new ones taken in one transaction, after
    /// `first` in the same; when any of it is refused, the old booking stands.
    public void replace(UUID id, UUID slotId, UUID newId, Runnable first) {
        BookingFacts seen = requiringNew().call(() -> mine(id));
        SlotFacts target = requiringNew().call(() -> slots.of(slotId));
        KeptEntry entry = eligible.keep(
                "booking " + newId + " instead of " + id + " in " + slotId,
                null,
                question(seen.cardId(), target),
                new BookedPlace(newId, target.endsAt(), seen.party(), seen.authorizationId(), seen.price()),
                lines(target));
        entries.orGiveUp(
                entry,
                () -> holds.taking(List.of(new Wanted(slotId, null, null, null)), () -> {
                    first.run();
                    holds.lockCaller();
                    BookingFacts old = giveWay(id);
                    KeptPlaces kept = holds.keep(newId, slotId, old.cardId(), old.party());
                    KeptPlace place = kept.places().getFirst();
                    if (!holds.confirm(kept)
                            || !bookings.insert(
                                    newId, newId, kept, place, old.caller(), entry, seen.price(), clock.instant())) {
                        throw new BookingIdReused();
                    }
                    take(entry);
                    outbox.append(BookingConfirmed.of(of(newId)));
                    return newId;
                }));
    }

    /// Ends a booking that another one is made instead of, in the same transaction; as it was at its end.
    public BookingFacts giveWay(UUID id) {
        BookingFacts old = endForVenue(id, BookingState.RESCHEDULED);
        if (old == null) {
            throw new NotCancellable(of(id).state());
        }
        return old;
    }

    /// Cancels what the venue cannot keep, which counts against nobody; false when the booking was used or ended
    /// already.
    public boolean cancelForVenue(UUID id) {
        return endForVenue(id, BookingState.CANCELLED_BY_OPERATOR) != null;
    }

    /// What a card has booked and has still to come.
    public List<UUID> comingOfCard(UUID card) {
        return bookings.comingOfCard(card);
    }

    /// As it was at its end, read under its lock: it may have moved to another slot meanwhile.
    private @Nullable BookingFacts endForVenue(UUID id, BookingState state) {
        bookings.lock(id);
        BookingFacts booking = of(id);
        if (!bookings.end(id, state)) {
            return null;
        }
        holds.undo(booking.holdId(), booking.item(), booking.slotId(), booking.party());
        outbox.append(BookingCancelled.of(booking, true));
        return booking;
    }

    private static long holderShares(List<KeptEntry> given) {
        return given.stream().mapToLong(entry -> entry.shares().holder()).sum();
    }

    private KeptEntry ask(UUID id, KeptPlaces kept, KeptPlace place, SlotFacts slot, @Nullable Long atMost) {
        try {
            return eligible.keep(
                    "booking " + id + " of " + kept.holdId(),
                    kept.holdId(),
                    question(kept.cardId(), slot),
                    new BookedPlace(id, slot.endsAt(), place.party(), null, place.price(), atMost),
                    lines(slot));
        } catch (CardServiceUnavailable _) {
            throw CardServiceUnavailable.keepingHoldUntil(holds.extend(kept.holdId()));
        }
    }

    private BookingView promise(UUID id, KeptPlaces kept, List<KeptEntry> taken) {
        if (!holds.confirm(kept) || !taken.stream().allMatch(entries::take)) {
            throw new Lost();
        }
        for (KeptPlace place : kept.places()) {
            UUID booking = idOf(id, place);
            if (!bookings.insert(
                    booking,
                    id,
                    kept,
                    place,
                    caller.pseudonym(),
                    taken.get(place.item()),
                    place.price(),
                    clock.instant())) {
                throw new BookingIdReused();
            }
            outbox.append(BookingConfirmed.of(of(booking)));
        }
        return view(of(id));
    }

    private Optional<BookingView> replay(UUID id, NewBooking request) {
        Optional<BookingFacts> earlier = bookings.find(id);
        if (earlier.isPresent() && !isSame(earlier.get(), request)) {
            throw bookings.isMadeBy(caller.pseudonym(), id, request.holdId())
                    ? new BookingHandedOver()
                    : new BookingIdReused();
        }
        return earlier.map(this::view);
    }

    private boolean isSame(BookingFacts earlier, NewBooking request) {
        return isMine(earlier) && earlier.item() == 0 && earlier.holdId().equals(request.holdId());
    }

    private boolean isMine(BookingFacts booking) {
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

    /// What was transferred of an order is no longer told to who made it, nor the rest to who took it over.
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

    @Transactional
    BookingView cancel(UUID id) {
        bookings.lock(mine(id).id());
        cancel(mine(id));
        return view(of(id));
    }

    /// Cancels what the caller still has of an order, all or nothing; slots in the order of their ids.
    @Transactional
    BookingView cancelAll(UUID id) {
        BookingFacts booking = mine(id);
        bookings.lockOrder(booking.orderId());
        List<BookingFacts> confirmed = bookings.ofOrders(List.of(booking.orderId())).stream()
                .filter(this::isMine)
                .filter(each -> each.state() == BookingState.CONFIRMED)
                .sorted(Comparator.comparing(BookingFacts::slotId))
                .toList();
        if (confirmed.isEmpty()) {
            throw new NotCancellable(booking.state());
        }
        confirmed.forEach(this::cancel);
        return view(of(id));
    }

    /// What the venue has taken back already may be given up at any time, and never late.
    private void cancel(BookingFacts booking) {
        if (bookings.isUpForRebooking(booking.id())) {
            if (!cancelForVenue(booking.id())) {
                throw new NotCancellable(of(booking.id()).state());
            }
            return;
        }
        requireBeforeLimit(booking);
        boolean inTime = late(booking).isEmpty();
        if (!bookings.end(booking.id(), inTime ? BookingState.CANCELLED_IN_TIME : BookingState.CANCELLED_LATE)) {
            throw new NotCancellable(of(booking.id()).state());
        }
        holds.undo(booking.holdId(), booking.item(), booking.slotId(), booking.party());
        outbox.append(BookingCancelled.of(booking, inTime));
    }

    /// When the time to give it back in time was over, if it is; never where the venue took its hours back.
    Optional<Instant> late(BookingFacts booking) {
        Instant inTimeUntil = Limits.of(booking, config).inTimeUntil();
        return inTimeUntil.isBefore(clock.instant()) && !bookings.isUpForRebooking(booking.id())
                ? Optional.of(inTimeUntil)
                : Optional.empty();
    }

    /// Whether it stands and may still be cancelled.
    public boolean mayCancel(UUID id) {
        BookingFacts booking = of(id);
        return booking.state() == BookingState.CONFIRMED
                && (bookings.isUpForRebooking(id)
                        || !Limits.of(booking, config).atLastUntil().isBefore(clock.instant()));
    }

    /// The same for whoever holds it otherwise than by a token of their own: a group, or a customer of another site.
    public void cancelFor(UUID id) {
        bookings.lock(id);
        cancel(of(id));
    }

    void requireBeforeLimit(BookingFacts booking) {
        Instant atLast = Limits.of(booking, config).atLastUntil();
        if (atLast.isBefore(clock.instant())) {
            throw new OutsideCancellationWindow(atLast);
        }
    }

    /// The caller takes a booking over with a card of which card-service keeps an entry; false when it was used or
    /// cancelled meanwhile. The booking is locked.
    public boolean takeOver(UUID id, UUID card, KeptEntry entry) {
        noShows.requireNotPaused();
        BookingFacts booking = of(id);
        if (!bookings.handOver(id, caller.pseudonym(), card, entry)) {
            return false;
        }
        take(entry);
        holds.takeOver(booking.holdId(), booking.item(), slots.of(booking.slotId()));
        outbox.append(BookingTransferred.of(of(id), booking.authorizationId()));
        return true;
    }

    /// Has card-service keep an entry of a card for a booking that is to be its holder's; outside of any
    /// transaction.
    public KeptEntry keepEntry(String askedAs, UUID card, BookingFacts booking, SlotFacts slot) {
        return eligible.keep(
                askedAs,
                null,
                question(card, slot),
                new BookedPlace(booking.id(), slot.endsAt(), booking.party(), null, booking.price()),
                lines(slot));
    }

    /// Refuses when card-service says that a card may not be used for a slot. It keeps nothing, as whoever asks may
    /// never get a place; outside of any transaction.
    public void requireEligible(UUID card, SlotFacts slot) {
        eligible.require(question(card, slot));
    }

    /// How the price of a slot may have been asked for: by its id, or by the time of a party alone.
    private static List<String> lines(SlotFacts slot) {
        return List.of(
                new Wanted(slot.id(), null, null, null).line(),
                new Wanted(null, slot.facilityId(), slot.startsAt(), slot.endsAt()).line());
    }

    private static EligibilityQuestion question(UUID card, SlotFacts slot) {
        return new EligibilityQuestion(
                card,
                slot.venueCode(),
                slot.category(),
                slot.audience(),
                slot.ageMin(),
                slot.ageMax(),
                slot.startsAt());
    }

    /// In the transaction that writes it down with its booking. It is gone only where this took minutes;
    /// nothing stays then, and the same request may be repeated.
    void take(KeptEntry entry) {
        if (!entries.take(entry)) {
            throw CardServiceUnavailable.tooLate();
        }
    }

    /// Until when a booking of a facility that begins then can be given back.
    public Limits limits(UUID facility, Instant startsAt) {
        return bookings.limits(facility, startsAt, config);
    }

    public BookingFacts of(UUID id) {
        return bookings.find(id).orElseThrow(() -> new BookingNotFound(id));
    }

    /// One recorder of arrivals per booking at a time.
    public void lock(UUID id) {
        bookings.lock(id);
    }

    /// The people came; false when the booking was used or cancelled already.
    public boolean checkIn(UUID id) {
        if (!bookings.arrive(id)) {
            return false;
        }
        noShows.withdraw(id);
        outbox.append(PersonCheckedIn.of(of(id)));
        return true;
    }
}
