package hamgara.venue.rebooking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.booking.Bookings;
import hamgara.venue.closure.BookingsMet;
import hamgara.venue.closure.Closures;
import hamgara.venue.closure.TimeReopened;
import hamgara.venue.publishing.VenueHidden;
import hamgara.venue.publishing.VenueShown;
import hamgara.venue.rebooking.NewAnswer.Answer;
import hamgara.venue.schoolblock.BookingsBlocked;
import hamgara.venue.schoolblock.SchoolBlocks;
import hamgara.venue.schoolblock.TimeUnblocked;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.staffing.BookingsUnstaffed;
import hamgara.venue.staffing.StaffTold;
import hamgara.venue.staffing.Staffing;
import hamgara.venue.venue.VenueFacts;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Proposes something for each booking in a closed time, in the transaction that closes it, and ends every
/// proposal in one way: by the holder's answer, by the passing of its time, or because it is no longer
/// needed.
@ApplicationScoped
class Rebookings {

    private static final int MOST_OPTIONS = 3;
    private static final int LAPSED_AT_ONCE = 100;
    private static final Set<String> BOOKING_OVER =
            Set.of("hamgara.venue.booking-cancelled.v1", "hamgara.venue.person-checked-in.v1");

    private final RebookingRepository rebookings;
    private final Bookings bookings;
    private final Slots slots;
    private final Closures closures;
    private final SchoolBlocks blocks;
    private final Staffing staffing;
    private final Venues venues;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Rebookings(
            RebookingRepository rebookings,
            Bookings bookings,
            Slots slots,
            Closures closures,
            SchoolBlocks blocks,
            Staffing staffing,
            Venues venues,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.rebookings = rebookings;
        this.bookings = bookings;
        this.slots = slots;
        this.closures = closures;
        this.blocks = blocks;
        this.staffing = staffing;
        this.venues = venues;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    void onClosure(@Observes BookingsMet met) {
        met.bookings().forEach(booking -> propose(booking, RebookingCause.CLOSURE, met.closure(), met.at()));
    }

    void onBlock(@Observes BookingsBlocked blocked) {
        blocked.bookings()
                .forEach(booking -> propose(booking, RebookingCause.SCHOOL_BLOCK, blocked.block(), blocked.at()));
    }

    void onUnstaffed(@Observes BookingsUnstaffed unstaffed) {
        unstaffed
                .bookings()
                .forEach(booking -> propose(booking, RebookingCause.STAFF, unstaffed.staffing(), unstaffed.at()));
    }

    void onHidden(@Observes VenueHidden hidden) {
        hidden.bookings()
                .forEach(booking -> propose(booking, RebookingCause.VENUE_HIDDEN, hidden.venue(), hidden.at()));
    }

    private void propose(UUID booking, RebookingCause cause, UUID causeId, Instant now) {
        UUID id = Ids.next();
        if (!rebookings.insert(id, booking, cause, causeId, now)) {
            return; // another closure took its time before
        }
        rebookings.findOptions(id, MOST_OPTIONS);
        RebookingFacts facts = find(id);
        outbox.append(new RebookingEvent.RebookingProposed(
                id,
                booking,
                facts.slotId(),
                facts.venueCode(),
                facts.county(),
                cause,
                causeId,
                facts.kind(),
                rebookings.options(id).stream()
                        .map(RebookingFacts.Option::slotId)
                        .toList(),
                facts.answerBy()));
    }

    void onReopened(@Observes TimeReopened reopened) {
        rebookings.openOf(reopened.closure()).forEach(this::reconsider);
    }

    void onUnblocked(@Observes TimeUnblocked unblocked) {
        rebookings.openOf(unblocked.block()).forEach(this::reconsider);
    }

    void onShown(@Observes VenueShown shown) {
        rebookings.openOf(shown.venue()).forEach(this::reconsider);
    }

    void onStaffTold(@Observes StaffTold told) {
        rebookings.openOf(told.staffing()).forEach(this::reconsider);
    }

    /// What took the time may be gone; another closure or block may take it still, or the venue be hidden, or staff
    /// be missing.
    private void reconsider(RebookingFacts facts) {
        Optional<UUID> closure = closures.standingOver(facts.venueId(), facts.startsAt(), facts.endsAt());
        Optional<UUID> block = blocks.standingOver(facts.venueId(), facts.startsAt(), facts.endsAt());
        if (closure.isPresent()) {
            rebookings.recast(facts.id(), RebookingCause.CLOSURE, closure.get());
        } else if (block.isPresent()) {
            rebookings.recast(facts.id(), RebookingCause.SCHOOL_BLOCK, block.get());
        } else if (venues.isHidden(facts.venueId())) {
            rebookings.recast(facts.id(), RebookingCause.VENUE_HIDDEN, facts.venueId());
        } else {
            staffing.lackedBy(facts.slotId())
                    .ifPresentOrElse(
                            day -> rebookings.recast(facts.id(), RebookingCause.STAFF, day),
                            () -> settle(facts, RebookingState.WITHDRAWN, null));
        }
    }

    /// A booking that was used or cancelled needs no proposal.
    void onBookingOver(@Observes hamgara.kit.outbox.Event event) {
        if (BOOKING_OVER.contains(event.type())) {
            rebookings.openOfBooking(event.subject()).forEach(facts -> settle(facts, RebookingState.WITHDRAWN, null));
        }
    }

    /// Safe to repeat: the same answer finds itself given. Reads, asks card-service, then writes.
    RebookingView answer(UUID id, NewAnswer request) {
        RebookingFacts facts = requiringNew().call(() -> own(id));
        if (isGiven(facts, request)) {
            return requiringNew().call(() -> view(find(id)));
        }
        if (facts.state() != RebookingState.OPEN) {
            throw new RebookingRefusal.RebookingEnded(facts.state());
        }
        UUID slot = request.answer() == Answer.DECLINE
                ? null
                : requiringNew().call(() -> chosen(facts, request)).orElse(null);
        if (slot == null) {
            RebookingState state =
                    request.answer() == Answer.ACCEPT ? RebookingState.ACCEPTED : RebookingState.DECLINED;
            requiringNew().run(() -> endBooking(facts, state));
        } else {
            SlotFacts target = requiringNew().call(() -> slots.of(slot));
            bookings.replace(facts.bookingId(), slot, id, () -> accept(facts, target));
        }
        return requiringNew().call(() -> view(find(id)));
    }

    private static boolean isGiven(RebookingFacts facts, NewAnswer request) {
        boolean accepted = facts.state() == RebookingState.ACCEPTED
                && request.answer() == Answer.ACCEPT
                && (request.slotId() == null || request.slotId().equals(facts.movedTo()));
        return accepted || (facts.state() == RebookingState.DECLINED && request.answer() == Answer.DECLINE);
    }

    /// The slot to move to; none when the booking is to end as proposed.
    private Optional<UUID> chosen(RebookingFacts facts, NewAnswer request) {
        UUID named = request.slotId();
        if (named != null) {
            if (!rebookings.fits(facts.id(), named)) {
                throw new RebookingRefusal.RebookingSlotUnfit().at("/slotId");
            }
            return Optional.of(named);
        }
        if (facts.kind() == RebookingKind.CANCEL) {
            return Optional.empty();
        }
        return Optional.of(
                rebookings.firstFitting(facts.id()).orElseThrow(RebookingRefusal.RebookingOptionsTaken::new));
    }

    /// The venue first, then the booking, then its proposal: whoever closes both venues at that moment has
    /// them in the same order.
    private void accept(RebookingFacts facts, SlotFacts target) {
        closures.requireOpen(target.venueId(), target.startsAt(), target.endsAt());
        bookings.lock(facts.bookingId());
        if (!settle(facts, RebookingState.ACCEPTED, target.id())) {
            throw new RebookingRefusal.RebookingEnded(find(facts.id()).state());
        }
    }

    private void endBooking(RebookingFacts facts, RebookingState state) {
        bookings.lock(facts.bookingId());
        if (!settle(facts, state, null)) {
            throw new RebookingRefusal.RebookingEnded(find(facts.id()).state());
        }
        bookings.cancelForVenue(facts.bookingId());
    }

    private boolean settle(RebookingFacts facts, RebookingState state, @Nullable UUID slot) {
        if (!rebookings.end(facts.id(), state, slot, clock.instant())) {
            return false;
        }
        outbox.append(RebookingEvent.RebookingSettled.of(facts, state, slot));
        return true;
    }

    /// Ends what nobody answered in time, each in a transaction of its own; any number of sweepers may run.
    int lapse() {
        List<UUID> overdue = requiringNew().call(() -> rebookings.overdue(LAPSED_AT_ONCE));
        overdue.forEach(id -> requiringNew().run(() -> {
            RebookingFacts facts = find(id);
            bookings.lock(facts.bookingId());
            if (settle(facts, RebookingState.LAPSED, null)) {
                bookings.cancelForVenue(facts.bookingId());
            }
        }));
        return overdue.size();
    }

    @Transactional
    RebookingView read(UUID id) {
        RebookingFacts facts = find(id);
        if (!isMine(facts) && !isAtMyVenue(facts)) {
            throw new RebookingRefusal.RebookingNotFound(id);
        }
        return view(facts);
    }

    @Transactional
    Page<RebookingView> own(@Nullable RebookingState state, PageRequest page) {
        return Page.of(
                rebookings.ofCaller(caller.pseudonym(), state, page), page, row -> Cursor.of(row.id()), this::view);
    }

    @Transactional
    Page<RebookingView> ofVenue(UUID venueId, @Nullable RebookingState state, PageRequest page) {
        VenueFacts venue = venues.of(venueId);
        venues.requireRun(venue);
        return Page.of(rebookings.ofVenue(venueId, state, page), page, row -> Cursor.of(row.id()), this::view);
    }

    private RebookingFacts own(UUID id) {
        return rebookings.find(id).filter(this::isMine).orElseThrow(() -> new RebookingRefusal.RebookingNotFound(id));
    }

    private boolean isMine(RebookingFacts facts) {
        return facts.caller().equals(caller.pseudonym());
    }

    private boolean isAtMyVenue(RebookingFacts facts) {
        return caller.has(Roles.VENUE_OPERATOR)
                && caller.venue().filter(facts.venueCode()::equals).isPresent();
    }

    private RebookingFacts find(UUID id) {
        return rebookings.find(id).orElseThrow(() -> new RebookingRefusal.RebookingNotFound(id));
    }

    private RebookingView view(RebookingFacts facts) {
        return RebookingView.of(facts, rebookings.options(facts.id()));
    }
}
