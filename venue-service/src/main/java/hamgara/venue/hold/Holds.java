package hamgara.venue.hold;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import hamgara.venue.audience.Audiences;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.fairuse.FairUse;
import hamgara.venue.hold.HoldRefusal.HoldIdReused;
import hamgara.venue.hold.HoldRefusal.HoldNotFound;
import hamgara.venue.hold.HoldRepository.Freed;
import hamgara.venue.hold.KeptPlaces.KeptPlace;
import hamgara.venue.knowncard.KnownCards;
import hamgara.venue.knowncard.KnownCards.Proof;
import hamgara.venue.noshow.NoShows;
import hamgara.venue.slot.SlotFacts;
import hamgara.venue.slot.Slots;
import hamgara.venue.slot.UnitConflict;
import hamgara.venue.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Keeps places for people, never more than there are.
@ApplicationScoped
public class Holds {

    private static final int SWEPT_AT_ONCE = 100;

    private final HoldRepository holds;
    private final HoldQueue queue;
    private final Places places;
    private final Audiences audiences;
    private final Slots slots;
    private final NoShows noShows;
    private final FairUse fairUse;
    private final KnownCards cards;
    private final Tariffs tariffs;
    private final HoldConfig config;
    private final Event<OfferTaken> taken;
    private final Outbox outbox;
    private final Caller caller;

    Holds(
            HoldRepository holds,
            HoldQueue queue,
            Places places,
            Audiences audiences,
            Slots slots,
            NoShows noShows,
            FairUse fairUse,
            KnownCards cards,
            Tariffs tariffs,
            HoldConfig config,
            Event<OfferTaken> taken,
            Outbox outbox,
            Caller caller) {
        this.holds = holds;
        this.queue = queue;
        this.places = places;
        this.audiences = audiences;
        this.slots = slots;
        this.noShows = noShows;
        this.fairUse = fairUse;
        this.cards = cards;
        this.tariffs = tariffs;
        this.config = config;
        this.taken = taken;
        this.outbox = outbox;
        this.caller = caller;
    }

    /// Keeps the places, all or none, or answers with the hold already made under this id.
    HoldView place(UUID id, NewHold request) {
        List<NewHoldItem> wanted = request.wanted();
        return cards.proving(
                request.cardId(),
                proof -> queue.place(id, request, wanted).orElseGet(() -> placeAlone(id, request, wanted, proof)));
    }

    private HoldView placeAlone(UUID id, NewHold request, List<NewHoldItem> wanted, Proof proof) {
        return audiences.admitting(admitted -> taking(
                wanted.stream().map(NewHoldItem::wanted).toList(),
                () -> place(id, request, wanted, noShows::requireNotPaused, proof, admitted::require)));
    }

    /// Runs it in a transaction. When the places are taken, ends the holds on them that are past their time,
    /// and where there are any, runs it once more. In transactions of their own, so that each locks slots in
    /// one order.
    public <T> T taking(List<Wanted> wanted, Callable<T> taker) {
        try {
            return requiringNew().call(taker);
        } catch (HoldRefusal.SlotFull
                | HoldRefusal.InsufficientPlaces
                | HoldRefusal.ReservedByOthers
                | UnitConflict taken) {
            if (!requiringNew().call(() -> reclaim(wanted))) {
                throw taken;
            }
        }
        return requiringNew().call(taker);
    }

    /// `allowed` says that the caller may hold something new, `admitted` that the card may be used for what is found,
    /// as to audience and ages.
    private HoldView place(
            UUID id,
            NewHold request,
            List<NewHoldItem> wanted,
            Runnable allowed,
            Proof proof,
            Consumer<List<EligibilityQuestion>> admitted) {
        String me = caller.pseudonym();
        Optional<Hold> earlier = holds.find(id);
        if (earlier.isPresent()) {
            return replay(earlier.get(), request, me);
        }
        allowed.run();
        cards.requireUsable(request.cardId(), proof);
        List<Wish> wishes = wanted.stream()
                .map(item -> places.find(item.wanted(), item.party()))
                .toList();
        admitted.accept(
                wishes.stream().map(wish -> wish.question(request.cardId())).toList());
        holds.lockPerson(me);
        holds.forgetDead(me);
        places.requireOpen(wishes);
        if (isBusy(me, wishes)) {
            return holds.find(id)
                    .map(rival -> replay(rival, request, me))
                    .orElseThrow(HoldRefusal.OverlapsYourBooking::new);
        }
        places.reserve(wishes);
        Optional<Hold> made = holds.insert(id, me, request.cardId(), request.line(), config.lifetime());
        if (made.isEmpty()) {
            return replay(holds.find(id).orElseThrow(HoldIdReused::new), request, me);
        }
        places.takeExclusive(wishes);
        for (int item = 0; item < wishes.size(); item++) {
            Wish wish = wishes.get(item);
            long price = tariffs.toldOrPresent(
                    request.cardId(), wish.priced(wanted.get(item).wanted()));
            holds.insertItem(id, item, me, wish, price);
        }
        wishes.forEach(wish -> fairUse.require(me, wish.facilityId(), wish.startsAt()));
        outbox.append(HoldPlaced.of(id, wishes));
        HoldView view = view(made.get());
        // last, as everybody who wants the same slot waits from here to the commit
        places.holdShared(wishes);
        return view;
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
        var request = new NewHold(slot, null, null, null, party, card, null);
        place(id, request, request.wanted(), () -> {}, Proof.given(), _ -> {});
        return living(id).orElseThrow(HoldRefusal.HoldExpired::new);
    }

    private boolean isBusy(String person, List<Wish> wishes) {
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            if (wishes.subList(0, i).stream().anyMatch(wish::overlaps)
                    || holds.isTaken(person, wish.startsAt(), wish.endsAt())) {
                return true;
            }
        }
        return false;
    }

    private HoldView replay(Hold earlier, NewHold request, String me) {
        if (!earlier.caller.equals(me) || !earlier.asks(request)) {
            throw new HoldIdReused();
        }
        return view(earlier);
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
        unhold(holds.release(id, caller.pseudonym()));
    }

    /// Gives back the places of holds, whoever's they are.
    public void takeBack(List<UUID> ids) {
        if (!ids.isEmpty()) {
            unhold(holds.release(ids));
        }
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
        String me = caller.pseudonym();
        holds.lockPerson(me);
        holds.forgetDead(me);
        places.requireOpen(List.of(to));
        holds.freeTime(holdId, item);
        if (isBusy(me, List.of(to))) {
            throw new HoldRefusal.OverlapsYourBooking();
        }
        places.move(from, party, to);
        holds.move(holdId, item, to);
        fairUse.require(me, to.facilityId(), to.startsAt());
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

    /// Ends holds past their time and gives their places back; any number of sweepers may run. Answers how many
    /// ended.
    @Transactional
    int sweep() {
        return giveBack(holds.endDead(SWEPT_AT_ONCE));
    }

    /// Whether it is worth asking again: dead holds were in the way, or nothing is any more.
    private boolean reclaim(List<Wanted> wanted) {
        List<UUID> inTheWay = wanted.stream()
                .flatMap(each -> places.inTheWayOf(each).stream())
                .toList();
        if (inTheWay.isEmpty()) {
            return true;
        }
        if (!holds.hasDead(inTheWay)) {
            return false;
        }
        giveBack(holds.endDead(inTheWay));
        return true;
    }

    private int giveBack(List<Freed> dead) {
        Collection<List<Freed>> byHold = dead.stream()
                .collect(Collectors.groupingBy(Freed::holdId, LinkedHashMap::new, Collectors.toList()))
                .values();
        byHold.forEach(items -> outbox.append(HoldEnded.of(items)));
        unhold(dead);
        return byHold.size();
    }

    /// Slots in the order of their ids, so that two who give places back never wait for each other in a circle.
    private void unhold(List<Freed> freed) {
        Map<UUID, Integer> partyBySlot = new TreeMap<>();
        freed.forEach(item -> partyBySlot.merge(item.slotId(), item.party(), Integer::sum));
        partyBySlot.forEach(slots::unhold);
    }
}
