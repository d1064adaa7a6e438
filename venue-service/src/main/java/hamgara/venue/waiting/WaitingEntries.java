package hamgara.venue.waiting;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import hamgara.venue.booking.Bookings;
import hamgara.venue.closure.Closures;
import hamgara.venue.hold.Holds;
import hamgara.venue.hold.SlotNotBookable;
import hamgara.venue.offer.Offers;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.waiting.WaitingRefusal.AlreadyInLine;
import hamgara.venue.waiting.WaitingRefusal.WaitingEntryNotFound;
import hamgara.venue.waiting.WaitingRefusal.WaitingIdReused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Lets people wait for places of a slot that has none for them.
@ApplicationScoped
class WaitingEntries {

    private final WaitingRepository entries;
    private final Offers offers;
    private final Slots slots;
    private final Holds holds;
    private final Bookings bookings;
    private final Closures closures;
    private final WaitingConfig config;
    private final Caller caller;
    private final Clock clock;

    WaitingEntries(
            WaitingRepository entries,
            Offers offers,
            Slots slots,
            Holds holds,
            Bookings bookings,
            Closures closures,
            WaitingConfig config,
            Caller caller,
            Clock clock) {
        this.entries = entries;
        this.offers = offers;
        this.slots = slots;
        this.holds = holds;
        this.bookings = bookings;
        this.closures = closures;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    /// Reads, asks card-service whether the card may be used there, then writes: nobody waits in vain for places that
    /// are not for them.
    WaitingEntryView join(UUID id, NewWaitingEntry request) {
        Optional<WaitingEntryView> earlier = requiringNew().call(() -> replay(id, request));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        SlotFacts slot = requiringNew().call(() -> slots.of(request.slotId()));
        if (request.party() > slot.capacity()) {
            throw new WaitingRefusal.LargerThanSlot(slot.capacity()).at("/party");
        }
        requireJoinable(slot, request.party());
        requiringNew().run(() -> offers.requireServable(slot, request.cardId()));
        bookings.requireEligible(request.cardId(), slot);
        try {
            return requiringNew().call(() -> join(id, request, slot));
        } catch (Lost _) {
            return requiringNew().call(() -> replay(id, request).orElseThrow(AlreadyInLine::new));
        }
    }

    /// A rival with the same id was first, or the person is in this line already: what was counted is undone.
    private static final class Lost extends RuntimeException {
        Lost() {
            super("lost", null, false, false);
        }
    }

    private WaitingEntryView join(UUID id, NewWaitingEntry request, SlotFacts slot) {
        String me = caller.pseudonym();
        closures.requireOpen(slot.venueId(), slot.startsAt(), slot.endsAt());
        if (!entries.join(slot.id(), request.party(), config.atMost())) {
            return replay(id, request).orElseThrow(() -> whyNot(slots.of(slot.id()), request.party()));
        }
        if (!entries.insert(id, me, slot.id(), request.cardId(), request.party(), request.least())) {
            throw new Lost();
        }
        if (entries.hasPlaces(me, slot.id())) {
            throw new AlreadyInLine();
        }
        offers.serve(slot.id());
        return view(id);
    }

    private Optional<WaitingEntryView> replay(UUID id, NewWaitingEntry request) {
        return entries.find(id).map(earlier -> {
            if (!earlier.asks(request, caller.pseudonym())) {
                throw new WaitingIdReused();
            }
            return WaitingEntryView.of(earlier);
        });
    }

    private void requireJoinable(SlotFacts slot, int party) {
        boolean room = slot.waiting() == 0 && slot.unused() >= party;
        if (!slot.isOpen(clock.instant()) || slot.byLot() || slot.waiting() >= config.atMost() || room) {
            throw whyNot(slot, party);
        }
    }

    private RuntimeException whyNot(SlotFacts slot, int party) {
        if (!slot.isOpen(clock.instant())) {
            return new SlotNotBookable();
        }
        if (slot.byLot()) {
            return new WaitingRefusal.LotteryDecides();
        }
        if (party > slot.capacity()) {
            return new WaitingRefusal.LargerThanSlot(slot.capacity()).at("/party");
        }
        return slot.waiting() >= config.atMost()
                ? new WaitingRefusal.WaitingListFull(config.atMost())
                : new WaitingRefusal.SlotHasRoom(slot.unused());
    }

    @Transactional
    WaitingEntryView view(UUID id) {
        return WaitingEntryView.of(mine(id));
    }

    @Transactional
    Page<WaitingEntryView> own(PageRequest page) {
        return Page.of(
                entries.ofCaller(caller.pseudonym(), page), page, WaitingRepository::cursorOf, WaitingEntryView::of);
    }

    private WaitingFacts mine(UUID id) {
        return entries.find(id)
                .filter(entry -> entry.caller().equals(caller.pseudonym()))
                .orElseThrow(() -> new WaitingEntryNotFound(id));
    }

    /// Leaves the line; places that are offered go on to the next.
    void withdraw(UUID id) {
        while (!requiringNew().call(() -> hasLeft(id))) {
            // an offer came in between: it is given back with the hold locked before the slot
        }
    }

    private boolean hasLeft(UUID id) {
        WaitingFacts entry = mine(id);
        return switch (entry.state()) {
            case OFFERED, OFFER_LAPSED -> {
                holds.release(requireHold(entry));
                yield !mine(id).isAlive();
            }
            case WAITING, SKIPPED -> {
                offers.lock(entry.slotId());
                boolean left = entries.withdraw(id);
                if (left) {
                    offers.serve(entry.slotId());
                }
                yield left;
            }
            case ACCEPTED, WITHDRAWN, UNSERVED -> true;
        };
    }

    private static UUID requireHold(WaitingFacts entry) {
        UUID hold = entry.holdId();
        if (hold == null) {
            throw new IllegalStateException("an offer without a hold: " + entry.id());
        }
        return hold;
    }
}
