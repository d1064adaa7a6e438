package hamgara.venue.rebooking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.outbox.Outbox;
import hamgara.venue.booking.Bookings;
import hamgara.venue.closure.BookingsMet;
import hamgara.venue.closure.TimeReopened;
import hamgara.venue.publishing.VenueHidden;
import hamgara.venue.publishing.VenueShown;
import hamgara.venue.rebooking.RebookingFacts.Booker;
import hamgara.venue.rebooking.RebookingRepository.Taken;
import hamgara.venue.schoolblock.BookingsBlocked;
import hamgara.venue.schoolblock.TimeUnblocked;
import hamgara.venue.staffing.BookingsUnstaffed;
import hamgara.venue.staffing.StaffTold;
import hamgara.venue.staffing.Staffing;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes a proposal for each booking in a closed time, all in one statement of the transaction that
/// closes it, and takes back those that are no longer needed. Fitting slots are looked for afterwards,
/// for each proposal in a transaction of its own: by a worker, or by whoever reads or answers it before;
/// then it is told. Nothing lapses that was not told.
@ApplicationScoped
class Proposals {

    private static final int MOST_OPTIONS = 3;
    private static final int SOUGHT_AT_ONCE = 100;
    private static final Set<String> BOOKING_ELSEWHERE = Set.of(
            "hamgara.venue.booking-cancelled.v1",
            "hamgara.venue.person-checked-in.v1",
            "hamgara.venue.booking-moved.v1");
    private static final String HANDED_OVER = "hamgara.venue.booking-transferred.v1";

    private final RebookingRepository rebookings;
    private final OptionRepository options;
    private final Bookings bookings;
    private final Staffing staffing;
    private final Venues venues;
    private final Outbox outbox;
    private final Clock clock;

    Proposals(
            RebookingRepository rebookings,
            OptionRepository options,
            Bookings bookings,
            Staffing staffing,
            Venues venues,
            Outbox outbox,
            Clock clock) {
        this.rebookings = rebookings;
        this.options = options;
        this.bookings = bookings;
        this.staffing = staffing;
        this.venues = venues;
        this.outbox = outbox;
        this.clock = clock;
    }

    void onClosure(@Observes BookingsMet met) {
        propose(
                RebookingCause.CLOSURE,
                met.bookings().stream()
                        .map(each -> new Taken(each.booking(), each.closure()))
                        .toList(),
                met.at());
    }

    void onBlock(@Observes BookingsBlocked blocked) {
        propose(RebookingCause.SCHOOL_BLOCK, taken(blocked.bookings(), blocked.block()), blocked.at());
    }

    void onUnstaffed(@Observes BookingsUnstaffed unstaffed) {
        propose(RebookingCause.STAFF, taken(unstaffed.bookings(), unstaffed.staffing()), unstaffed.at());
    }

    void onHidden(@Observes VenueHidden hidden) {
        propose(RebookingCause.VENUE_HIDDEN, taken(hidden.bookings(), hidden.venue()), hidden.at());
    }

    private static List<Taken> taken(List<UUID> bookings, UUID cause) {
        return bookings.stream().map(booking -> new Taken(booking, cause)).toList();
    }

    /// A booking whose time was taken before keeps the proposal that it has.
    private void propose(RebookingCause cause, List<Taken> taken, Instant now) {
        rebookings.insert(cause, taken, now);
    }

    /// Looks for slots for those that are open without; answers how many there were. Any number of workers may run.
    int seekNext() {
        List<UUID> unsought = requiringNew().call(() -> rebookings.unsought(SOUGHT_AT_ONCE));
        unsought.forEach(id -> requiringNew().run(() -> seek(id)));
        return unsought.size();
    }

    /// Looks for slots for a proposal and tells it, once.
    void seek(UUID id) {
        boolean ordered = rebookings
                .find(id)
                .filter(facts -> facts.booker() == Booker.OTHER_SITE)
                .map(facts -> {
                    bookings.lock(facts.bookingId());
                    return true;
                })
                .orElse(false);
        if (!rebookings.noteSought(id, clock.instant())) {
            return;
        }
        options.find(id, MOST_OPTIONS);
        RebookingFacts facts = rebookings.find(id).orElseThrow();
        outbox.append(new RebookingEvent.RebookingProposed(
                id,
                facts.bookingId(),
                facts.slotId(),
                facts.venueCode(),
                facts.county(),
                facts.cause(),
                facts.causeId(),
                facts.kind(),
                options.of(id).stream().map(RebookingFacts.Option::slotId).toList(),
                facts.answerBy()));
        if (ordered) {
            endOrder(facts);
        }
    }

    /// Another site cannot let a customer wait for an answer: what it ordered is cancelled, and what is proposed can be
    /// ordered anew.
    private void endOrder(RebookingFacts facts) {
        if (facts.kind() == RebookingKind.CANCEL) {
            settle(facts, RebookingState.LAPSED, null);
        }
        bookings.cancelForVenue(facts.bookingId());
    }

    /// What was proposed is gone: others took it, or it can no longer be booked.
    void seekAnew(UUID id) {
        options.renew(id, MOST_OPTIONS);
    }

    void onReopened(@Observes TimeReopened reopened) {
        reconsider(reopened.closures());
    }

    void onUnblocked(@Observes TimeUnblocked unblocked) {
        reconsider(List.of(unblocked.block()));
    }

    void onShown(@Observes VenueShown shown) {
        reconsider(List.of(shown.venue()));
    }

    void onStaffTold(@Observes StaffTold told) {
        reconsider(List.of(told.staffing()));
    }

    /// What took the time may be gone; another closure or block may take it still, the venue be hidden, or
    /// staff be missing.
    private void reconsider(List<UUID> causes) {
        List<RebookingFacts> open = rebookings.openOf(causes);
        if (open.isEmpty()) {
            return;
        }
        Set<UUID> taken = new HashSet<>(
                rebookings.recast(open.stream().map(RebookingFacts::id).toList()));
        for (RebookingFacts facts : open) {
            if (taken.contains(facts.id())) {
                continue;
            }
            if (venues.isHidden(facts.venueId())) {
                rebookings.recast(facts.id(), RebookingCause.VENUE_HIDDEN, facts.venueId());
                taken.add(facts.id());
                continue;
            }
            staffing.lackedBy(facts.slotId()).ifPresent(day -> {
                rebookings.recast(facts.id(), RebookingCause.STAFF, day);
                taken.add(facts.id());
            });
        }
        withdraw(open.stream().filter(facts -> !taken.contains(facts.id())).toList());
    }

    /// A booking that was used, cancelled or moved needs no proposal, unless it is that of another site, which was
    /// cancelled with it; one that was handed over takes it along.
    void onBookingChanged(@Observes hamgara.kit.outbox.Event event) {
        if (BOOKING_ELSEWHERE.contains(event.type())) {
            withdraw(rebookings.openOfBooking(event.subject()).stream()
                    .filter(facts -> facts.booker() != Booker.OTHER_SITE || facts.kind() == RebookingKind.CANCEL)
                    .toList());
        } else if (event.type().equals(HANDED_OVER)) {
            rebookings.handOver(event.subject());
        }
    }

    private void withdraw(List<RebookingFacts> needless) {
        if (needless.isEmpty()) {
            return;
        }
        Set<UUID> withdrawn = new HashSet<>(
                rebookings.withdraw(needless.stream().map(RebookingFacts::id).toList(), clock.instant()));
        outbox.appendAll(needless.stream()
                .filter(facts -> withdrawn.contains(facts.id()))
                .map(facts -> RebookingEvent.RebookingSettled.of(facts, RebookingState.WITHDRAWN, null))
                .toList());
    }

    /// Ends a proposal, once, and tells it.
    boolean settle(RebookingFacts facts, RebookingState state, @Nullable UUID slot) {
        if (!rebookings.end(facts.id(), state, slot, clock.instant())) {
            return false;
        }
        outbox.append(RebookingEvent.RebookingSettled.of(facts, state, slot));
        return true;
    }
}
