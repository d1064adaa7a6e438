package hamgara.venue.rebooking;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.booking.Bookings;
import hamgara.venue.cardless.CardlessPlaces;
import hamgara.venue.closure.Closures;
import hamgara.venue.rebooking.NewAnswer.Answer;
import hamgara.venue.rebooking.RebookingFacts.Booker;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.venue.Venues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Shows what is proposed, and ends it in one way: by the holder's answer, by the passing of its time, or because it is
/// no longer needed.
@ApplicationScoped
public class Rebookings {

    private static final int LAPSED_AT_ONCE = 100;

    private final RebookingRepository rebookings;
    private final OptionRepository options;
    private final Proposals proposals;
    private final Bookings bookings;
    private final CardlessPlaces cardless;
    private final Slots slots;
    private final Closures closures;
    private final Venues venues;
    private final Caller caller;

    Rebookings(
            RebookingRepository rebookings,
            OptionRepository options,
            Proposals proposals,
            Bookings bookings,
            CardlessPlaces cardless,
            Slots slots,
            Closures closures,
            Venues venues,
            Caller caller) {
        this.rebookings = rebookings;
        this.options = options;
        this.proposals = proposals;
        this.bookings = bookings;
        this.cardless = cardless;
        this.slots = slots;
        this.closures = closures;
        this.venues = venues;
        this.caller = caller;
    }

    /// Safe to repeat: the same answer finds itself given. Reads, asks card-service, then writes.
    RebookingView answer(UUID id, NewAnswer request) {
        RebookingFacts facts = requiringNew().call(() -> {
            own(id);
            proposals.seek(id);
            return own(id);
        });
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
            if (facts.booker() == Booker.GROUP) {
                cardless.replace(facts.bookingId(), slot, id, () -> accept(facts, target));
            } else {
                bookings.replace(facts.bookingId(), slot, id, () -> accept(facts, target));
            }
        }
        return requiringNew().call(() -> view(find(id)));
    }

    /// Ends what is proposed to another site, which has ordered something in its stead or wants nothing of it; false
    /// when it has ended before. In the caller's transaction.
    public boolean endForSite(UUID id, boolean accepted) {
        return proposals.settle(find(id), accepted ? RebookingState.ACCEPTED : RebookingState.DECLINED, null);
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
            if (!options.fits(facts.id(), named)) {
                throw new RebookingRefusal.RebookingSlotUnfit().at("/slotId");
            }
            return Optional.of(named);
        }
        if (facts.kind() == RebookingKind.CANCEL) {
            return Optional.empty();
        }
        Optional<UUID> first = options.firstFitting(facts.id());
        if (first.isEmpty()) {
            requiringNew().run(() -> proposals.seekAnew(facts.id()));
            throw new RebookingRefusal.RebookingOptionsTaken();
        }
        return first;
    }

    /// The venue first, then the booking, then its proposal: whoever closes both venues at that moment has
    /// them in the same order.
    private void accept(RebookingFacts facts, SlotFacts target) {
        closures.requireOpen(target.venueId(), target.startsAt(), target.endsAt());
        bookings.lock(facts.bookingId());
        if (!proposals.settle(facts, RebookingState.ACCEPTED, target.id())) {
            throw new RebookingRefusal.RebookingEnded(find(facts.id()).state());
        }
    }

    private void endBooking(RebookingFacts facts, RebookingState state) {
        bookings.lock(facts.bookingId());
        if (!proposals.settle(facts, state, null)) {
            throw new RebookingRefusal.RebookingEnded(find(facts.id()).state());
        }
        bookings.cancelForVenue(facts.bookingId());
    }

    /// Ends what nobody answered in time, each in a transaction of its own; any number of sweepers may run.
    int lapse() {
        List<UUID> overdue = requiringNew().call(() -> rebookings.overdue(LAPSED_AT_ONCE));
        overdue.forEach(id -> requiringNew().run(() -> {
            RebookingFacts facts = find(id);
            bookings.lock(facts.bookingId());
            if (proposals.settle(facts, RebookingState.LAPSED, null)) {
                bookings.cancelForVenue(facts.bookingId());
            } else {
                proposals.settle(facts, RebookingState.WITHDRAWN, null); // the booking is elsewhere by now
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
        proposals.seek(id);
        return view(find(id));
    }

    Page<RebookingView> own(@Nullable RebookingState state, PageRequest page) {
        String me = caller.pseudonym();
        return sought(page, () -> rebookings.ofCaller(me, state, page));
    }

    Page<RebookingView> ofVenue(UUID venueId, @Nullable RebookingState state, PageRequest page) {
        requiringNew().run(() -> venues.requireRun(venues.of(venueId)));
        return sought(page, () -> rebookings.ofVenue(venueId, state, page));
    }

    /// Looks first for slots for those of a page for which that was not done yet, each in a transaction of its own.
    private Page<RebookingView> sought(PageRequest page, Callable<List<RebookingFacts>> rows) {
        List<UUID> unsought = requiringNew()
                .call(() -> rebookings.unsoughtOf(
                        rows.call().stream().map(RebookingFacts::id).toList()));
        unsought.forEach(id -> requiringNew().run(() -> proposals.seek(id)));
        return requiringNew().call(() -> Page.of(rows.call(), page, row -> Cursor.of(row.id()), this::view));
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
        return RebookingView.of(facts, options.of(facts.id()));
    }
}
