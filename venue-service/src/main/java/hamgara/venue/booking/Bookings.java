package hamgara.venue.booking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.card.CardClient;
import hamgara.venue.card.CardServiceUnavailable;
import hamgara.venue.card.Eligibility;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.KeptPlaces;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Promises places that are kept, once card-service says that the card may be used for them.
@ApplicationScoped
public class Bookings {

    private final BookingRepository bookings;
    private final Holds holds;
    private final Slots slots;
    private final CardClient cards;
    private final BookingConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Bookings(
            BookingRepository bookings,
            Holds holds,
            Slots slots,
            CardClient cards,
            BookingConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.bookings = bookings;
        this.holds = holds;
        this.slots = slots;
        this.cards = cards;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Reads, asks card-service, then writes: two short transactions with the question between them.
    BookingView confirm(UUID id, NewBooking request) {
        // the hold before the booking: of a hold seen confirmed the booking is there to be seen
        Optional<KeptPlaces> living = requiringNew().call(() -> holds.living(request.holdId()));
        Optional<BookingView> earlier = requiringNew().call(() -> replay(id, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        KeptPlaces kept = living.orElseThrow(() -> requiringNew().call(() -> holds.whyOver(request.holdId())));
        Eligibility eligibility = ask(id, kept, requiringNew().call(() -> slots.of(kept.slotId())));
        if (!eligibility.eligible()) {
            throw refusal(eligibility.reasons());
        }
        return requiringNew().call(() -> promise(id, request, kept, eligibility.checkId()));
    }

    /// Moves the caller's booking to another slot under a new id, once card-service says that the card may be
    /// used there. The old places are given up and the new ones taken in one transaction, after `first` in
    /// the same; when any of it is refused, the old booking stands.
    public void move(UUID id, UUID slotId, UUID newId, Runnable first) {
        BookingFacts old = requiringNew().call(() -> of(id));
        if (!isMine(old)) {
            throw new BookingNotFound(id);
        }
        SlotFacts target = requiringNew().call(() -> slots.of(slotId));
        Eligibility eligibility = eligibility("booking-" + newId + "-" + slotId, old.cardId(), target);
        if (!eligibility.eligible()) {
            throw refusal(eligibility.reasons());
        }
        requiringNew().run(() -> {
            first.run();
            if (!endForVenue(old, BookingState.RESCHEDULED)) {
                throw new NotCancellable(of(id).state());
            }
            KeptPlaces kept = holds.keep(newId, slotId, old.cardId(), old.party());
            if (!holds.confirm(kept)
                    || !bookings.insert(newId, kept, old.caller(), eligibility.checkId(), clock.instant())) {
                throw new BookingIdReused();
            }
            outbox.append(BookingConfirmed.of(of(newId)));
        });
    }

    /// The venue cannot keep what it promised; false when the booking was used or ended already. It counts
    /// against nobody.
    public boolean cancelForVenue(UUID id) {
        return endForVenue(of(id), BookingState.CANCELLED_BY_OPERATOR);
    }

    private boolean endForVenue(BookingFacts booking, BookingState state) {
        if (!bookings.end(booking.id(), state)) {
            return false;
        }
        holds.undo(booking.holdId(), booking.slotId(), booking.party());
        outbox.append(BookingCancelled.of(booking, true));
        return true;
    }

    private Eligibility eligibility(String key, UUID card, SlotFacts slot) {
        return cards.eligibility(
                key,
                new EligibilityQuestion(
                        card,
                        slot.venueCode(),
                        slot.category(),
                        slot.audience(),
                        slot.ageMin(),
                        slot.ageMax(),
                        slot.startsAt()));
    }

    private Eligibility ask(UUID id, KeptPlaces kept, SlotFacts slot) {
        try {
            return eligibility("booking-" + id, kept.cardId(), slot);
        } catch (CardServiceUnavailable _) {
            throw CardServiceUnavailable.keepingHoldUntil(holds.extend(kept.holdId()));
        }
    }

    private static RuntimeException refusal(List<String> reasons) {
        boolean audience =
                reasons.stream().anyMatch(reason -> reason.startsWith("AUDIENCE") || reason.startsWith("AGE"));
        return audience ? new AudienceNotEligible(reasons) : new CardNotEligible(reasons);
    }

    private BookingView promise(UUID id, NewBooking request, KeptPlaces kept, UUID checkId) {
        if (!holds.confirm(kept)) {
            // a rival with the same id won, another booking came of the hold, or its time ran out while we asked
            return replay(id, request).orElseThrow(() -> holds.whyOver(kept.holdId()));
        }
        if (!bookings.insert(id, kept, caller.pseudonym(), checkId, clock.instant())) {
            throw new BookingIdReused();
        }
        BookingFacts booking = of(id);
        outbox.append(BookingConfirmed.of(booking));
        return BookingView.of(booking);
    }

    private Optional<BookingView> replay(UUID id, NewBooking request) {
        Optional<BookingFacts> earlier = bookings.find(id);
        if (earlier.isPresent() && !isSame(earlier.get(), request)) {
            throw new BookingIdReused();
        }
        return earlier.map(BookingView::of);
    }

    private boolean isSame(BookingFacts earlier, NewBooking request) {
        return isMine(earlier) && earlier.holdId().equals(request.holdId());
    }

    private boolean isMine(BookingFacts booking) {
        return booking.caller().equals(caller.pseudonym());
    }

    /// The caller's own, or one of the venue at which the caller works.
    @Transactional
    BookingView view(UUID id) {
        return bookings.find(id)
                .filter(booking -> isMine(booking) || isAtMyVenue(booking))
                .map(BookingView::of)
                .orElseThrow(() -> new BookingNotFound(id));
    }

    private boolean isAtMyVenue(BookingFacts booking) {
        return caller.has(Roles.VENUE_OPERATOR)
                && caller.venue().filter(booking.venueCode()::equals).isPresent();
    }

    @Transactional
    Page<BookingView> own(@Nullable BookingState state, PageRequest page) {
        var found = bookings.ofCaller(caller.pseudonym(), state, page);
        return Page.of(found, page, BookingRepository::cursorOf, BookingView::of);
    }

    @Transactional
    BookingView cancel(UUID id) {
        BookingFacts booking = bookings.find(id).filter(this::isMine).orElseThrow(() -> new BookingNotFound(id));
        Instant now = clock.instant();
        if (booking.startsAt().minus(config.cancelAtLast()).isBefore(now)) {
            throw new OutsideCancellationWindow();
        }
        boolean inTime = !booking.startsAt().minus(config.cancelInTime()).isBefore(now);
        if (!bookings.end(id, inTime ? BookingState.CANCELLED_IN_TIME : BookingState.CANCELLED_LATE)) {
            throw new NotCancellable(of(id).state());
        }
        holds.undo(booking.holdId(), booking.slotId(), booking.party());
        outbox.append(BookingCancelled.of(booking, inTime));
        return BookingView.of(of(id));
    }

    public BookingFacts of(UUID id) {
        return bookings.find(id).orElseThrow(() -> new BookingNotFound(id));
    }

    /// One recorder of arrivals per booking at a time.
    public void lock(UUID id) {
        bookings.lock(id);
    }

    /// The person came; false when the booking was used or cancelled already.
    public boolean checkIn(UUID id) {
        if (!bookings.end(id, BookingState.CHECKED_IN)) {
            return false;
        }
        outbox.append(PersonCheckedIn.of(of(id)));
        return true;
    }
}
