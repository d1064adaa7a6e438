package hamgara.venue.hold;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.closure.Closures;
import hamgara.venue.hold.HoldRepository.Dead;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Keeps places for people, never more than there are.
@ApplicationScoped
public class Holds {

    private static final int SWEPT_AT_ONCE = 100;

    private final HoldRepository holds;
    private final Slots slots;
    private final Closures closures;
    private final HoldConfig config;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Holds(
            HoldRepository holds,
            Slots slots,
            Closures closures,
            HoldConfig config,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.holds = holds;
        this.slots = slots;
        this.closures = closures;
        this.config = config;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /// Keeps the places, or answers with the hold already made under this id.
    @Transactional
    HoldView place(UUID id, NewHold request) {
        String me = caller.pseudonym();
        Optional<Hold> earlier = holds.find(id);
        if (earlier.isPresent()) {
            return replay(earlier.get(), request, me);
        }
        SlotFacts slot = slots.of(request.slotId());
        holds.lockPerson(me);
        holds.forgetDead(me);
        closures.requireOpen(slot.venueId(), slot.startsAt(), slot.endsAt());
        if (holds.isTaken(me, slot.startsAt(), slot.endsAt())) {
            return holds.find(id).map(rival -> replay(rival, request, me)).orElseThrow(OverlapsYourBooking::new);
        }
        if (!holds.insert(id, request, me, slot.startsAt(), slot.endsAt(), config.lifetime())) {
            return replay(holds.find(id).orElseThrow(HoldIdReused::new), request, me);
        }
        if (!slots.hold(slot.id(), request.party())
                && !(reclaim(slot.id()) && slots.hold(slot.id(), request.party()))) {
            throw refusal(slots.of(slot.id()), request.party());
        }
        outbox.append(new HoldPlaced(id, slot.id(), request.party(), slot.county()));
        return view(id, me);
    }

    /// Keeps places for the caller as [#place] does, for a rule that goes on to book them in the same
    /// transaction.
    public KeptPlaces keep(UUID id, UUID slot, UUID card, int party) {
        place(id, new NewHold(slot, card, party));
        return living(id).orElseThrow(HoldExpired::new);
    }

    private static HoldView replay(Hold earlier, NewHold request, String me) {
        if (!earlier.caller.equals(me) || !earlier.asks(request)) {
            throw new HoldIdReused();
        }
        return HoldView.of(earlier);
    }

    private RuntimeException refusal(SlotFacts slot, int party) {
        if (!slot.isOpen(clock.instant())) {
            return new SlotNotBookable();
        }
        if (!slot.roomBesidesHolds(party)) {
            return new SlotFull(slot.capacity() - slot.booked());
        }
        return new ReservedByOthers(holds.firstExpiry(slot.id()).orElseGet(clock::instant));
    }

    @Transactional
    HoldView view(UUID id) {
        return view(id, caller.pseudonym());
    }

    private HoldView view(UUID id, String me) {
        return holds.find(id)
                .filter(hold -> hold.caller.equals(me))
                .map(HoldView::of)
                .orElseThrow(() -> new HoldNotFound(id));
    }

    /// Gives the places back; doing so twice, or too late, is no fault.
    @Transactional
    void release(UUID id) {
        if (holds.release(id, caller.pseudonym())) {
            Hold hold = holds.find(id).orElseThrow(() -> new HoldNotFound(id));
            slots.unhold(hold.slotId, hold.party);
        }
    }

    /// The caller's hold, if its places are still kept.
    public Optional<KeptPlaces> living(UUID id) {
        return own(id).filter(hold -> hold.state == HoldState.HELD).map(KeptPlaces::of);
    }

    /// Why there is no such living hold.
    public RuntimeException whyOver(UUID id) {
        return own(id).map(hold -> over(hold.state)).orElseGet(() -> new HoldNotFound(id));
    }

    private Optional<Hold> own(UUID id) {
        return holds.find(id).filter(hold -> hold.caller.equals(caller.pseudonym()));
    }

    private static RuntimeException over(HoldState state) {
        return state == HoldState.CONFIRMED ? new HoldAlreadyConfirmed() : new HoldExpired();
    }

    /// Turns kept places into booked ones; false when the hold is over or a booking came of it already.
    /// Refused when the venue has closed meanwhile: nothing was promised yet.
    public boolean confirm(KeptPlaces kept) {
        if (!holds.confirm(kept.holdId(), caller.pseudonym())) {
            return false;
        }
        SlotFacts slot = slots.of(kept.slotId());
        closures.requireOpen(slot.venueId(), slot.startsAt(), slot.endsAt());
        if (!slots.confirm(kept.slotId(), kept.party())) {
            throw new SlotNotBookable();
        }
        return true;
    }

    /// Keeps the places longer, within bounds, while card-service is away; answers until when.
    @Transactional
    public Instant extend(UUID id) {
        holds.extend(id, caller.pseudonym(), config.lifetime(), config.longest());
        return holds.find(id).orElseThrow(() -> new HoldNotFound(id)).expiresAt;
    }

    /// The places and the time of a cancelled booking are free again.
    public void undo(UUID holdId, UUID slotId, int party) {
        holds.freeTime(holdId);
        slots.unbook(slotId, party);
    }

    /// Ends holds past their time and gives their places back; any number of sweepers may run. Answers how
    /// many ended.
    @Transactional
    int sweep() {
        return giveBack(holds.endDead(SWEPT_AT_ONCE));
    }

    private boolean reclaim(UUID slot) {
        return giveBack(holds.endDead(slot)) > 0;
    }

    /// Slots in the order of their ids, so that two sweepers never wait for each other in a circle.
    private int giveBack(List<Dead> dead) {
        Map<UUID, Integer> partyBySlot = new TreeMap<>();
        for (Dead hold : dead) {
            partyBySlot.merge(hold.slotId(), hold.party(), Integer::sum);
            outbox.append(new HoldEnded(hold.id(), hold.slotId(), hold.party()));
        }
        partyBySlot.forEach(slots::unhold);
        return dead.size();
    }
}
