package hamgara.venue.hold;

import hamgara.kit.caller.Caller;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.fairuse.FairUse;
import hamgara.venue.hold.HoldRefusal.HoldNotFound;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Keeps places for people, never more than there are.
@ApplicationScoped
public class Holds {

    private final HoldRepository holds;
    private final Places places;
    private final Placing placing;
    private final Freeing freeing;
    private final Slots slots;
    private final FairUse fairUse;
    private final HoldConfig config;
    private final Event<OfferTaken> taken;
    private final Caller caller;

    Holds(
            HoldRepository holds,
            Places places,
            Placing placing,
            Freeing freeing,
            Slots slots,
            FairUse fairUse,
            HoldConfig config,
            Event<OfferTaken> taken,
            Caller caller) {
        this.holds = holds;
        this.places = places;
        this.placing = placing;
        this.freeing = freeing;
        this.slots = slots;
        this.fairUse = fairUse;
        this.config = config;
        this.taken = taken;
        this.caller = caller;
    }

    /// Runs it in a transaction, and once more when dead holds were on the places it takes.
    public <T> T taking(List<Wanted> wanted, Callable<T> taker) {
        return placing.taking(wanted, taker);
    }

    @Transactional
    FreeTimesView free(UUID facility, LocalDate on, int minutes) {
        return new FreeTimesView(places.free(facility, on, minutes));
    }

    /// To be locked after a booking and before places.
    public void lockCaller() {
        holds.lockPerson(caller.pseudonym());
    }

    /// Keeps places of a slot for the caller, within what [#taking] runs, when card-service has said that the card may
    /// be used for it.
    public KeptPlaces keep(UUID id, UUID slot, UUID card, int party) {
        placing.keep(id, slot, card, party);
        return living(id).orElseThrow(HoldRefusal.HoldExpired::new);
    }

    @Transactional
    HoldView view(UUID id) {
        return view(id, caller.pseudonym());
    }

    private HoldView view(UUID id, String me) {
        return holds.find(id)
                .filter(hold -> hold.caller.equals(me))
                .map(this::view)
                .orElseThrow(() -> new HoldNotFound(id));
    }

    private HoldView view(Hold hold) {
        return HoldView.of(hold, holds.items(hold.id));
    }

    /// Keeps the places for a full lifetime from now, as often and as long in all as may be.
    @Transactional
    HoldView extend(UUID id, long seen) {
        Hold hold = own(id).orElseThrow(() -> new HoldNotFound(id));
        boolean longer = holds.extendOnce(id, seen, config.lifetime(), config.longest(), config.extensions());
        holds.refresh(hold);
        if (!longer) {
            if (hold.state != HoldState.HELD) {
                throw over(hold.state);
            }
            StaleVersion.check(seen, hold.version);
            throw new HoldRefusal.HoldExtendedEnough(
                    config.extensions(), config.longest().toMinutes());
        }
        return view(hold);
    }

    /// Gives the places back; doing so twice, or too late, is no fault.
    @Transactional
    public void release(UUID id) {
        freeing.release(id);
    }

    /// Gives back the places of holds, whoever's they are.
    public void takeBack(List<UUID> ids) {
        freeing.takeBack(ids);
    }

    /// The caller's hold, if its places are still kept.
    public Optional<KeptPlaces> living(UUID id) {
        return own(id).filter(hold -> hold.state == HoldState.HELD)
                .map(hold -> KeptPlaces.of(hold, holds.items(hold.id)));
    }

    /// Why there is no such living hold.
    public RuntimeException whyOver(UUID id) {
        return own(id).map(hold -> over(hold.state)).orElseGet(() -> new HoldNotFound(id));
    }

    private Optional<Hold> own(UUID id) {
        return holds.find(id).filter(hold -> hold.caller.equals(caller.pseudonym()));
    }

    private static RuntimeException over(HoldState state) {
        return state == HoldState.CONFIRMED ? new HoldRefusal.HoldAlreadyConfirmed() : new HoldRefusal.HoldExpired();
    }

    /// Turns kept places into booked ones, all or none; false when the hold is over or a booking came of it
    /// already. Refused when a venue has closed meanwhile: nothing was promised yet.
    public boolean confirm(KeptPlaces kept) {
        if (kept.offered()) {
            takeTime(kept);
        }
        if (!holds.confirm(kept.holdId(), caller.pseudonym())) {
            return false;
        }
        List<KeptPlace> ordered = kept.places().stream()
                .sorted(Comparator.comparing(KeptPlace::slotId))
                .toList();
        places.requireStillOpen(ordered.stream().map(KeptPlace::slotId).toList());
        for (KeptPlace place : ordered) {
            if (!slots.confirm(place.slotId(), place.party())) {
                throw new SlotNotBookable();
            }
        }
        if (kept.offered()) {
            taken.fire(new OfferTaken(kept.holdId()));
        }
        return true;
    }

    /// Who waited may have done something else with the time until now, and is counted by the limits only now.
    private void takeTime(KeptPlaces kept) {
        String me = caller.pseudonym();
        holds.lockPerson(me);
        holds.forgetDead(me);
        if (!holds.takeTime(kept.holdId())) {
            throw new HoldRefusal.OverlapsYourBooking();
        }
        for (KeptPlace place : kept.places()) {
            SlotFacts slot = slots.of(place.slotId());
            fairUse.require(me, slot.facilityId(), slot.startsAt());
        }
    }

    /// Keeps the places longer, within bounds, while card-service is away; answers until when.
    @Transactional
    public Instant extend(UUID id) {
        holds.extend(id, caller.pseudonym(), config.lifetime(), config.longest());
        return holds.find(id).orElseThrow(() -> new HoldNotFound(id)).expiresAt;
    }

    /// The places and the time of a cancelled booking are free again.
    public void undo(UUID holdId, int item, UUID slotId, int party) {
        holds.freeTime(holdId, item);
        slots.unbook(slotId, party);
    }

    /// What somebody asks for, as its slot or facility says at this moment.
    public Wish find(Wanted wanted, int party) {
        return places.find(wanted, party);
    }

    /// Refuses times in which a venue is closed or the staff they require is not there, for places without a card.
    public void requireOpen(List<Wish> wishes) {
        places.requireOpen(wishes);
    }

    /// The same of slots that are kept already.
    public void requireStillOpen(List<UUID> kept) {
        places.requireStillOpen(kept);
    }

    /// Why places of a slot were not to be had.
    public RuntimeException whyTaken(Wish wish) {
        return places.refusal(wish);
    }

    /// Puts the caller's booking elsewhere: the new place is taken and the old one free, or nothing has changed.
    public void move(UUID holdId, int item, UUID from, int party, Wish to) {
        placing.move(holdId, item, from, party, to);
    }

    /// Makes a booked place the caller's, whose time has to be free and whose limits count it.
    public void takeOver(UUID holdId, int item, SlotFacts slot) {
        String me = caller.pseudonym();
        holds.lockPerson(me);
        holds.forgetDead(me);
        if (holds.isTaken(me, slot.startsAt(), slot.endsAt())) {
            throw new HoldRefusal.OverlapsYourBooking();
        }
        holds.handOver(holdId, item, me);
        fairUse.require(me, slot.facilityId(), slot.startsAt());
    }
}
