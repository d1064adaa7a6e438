package hamgara.venue.hold;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import hamgara.kit.caller.Caller;
import hamgara.kit.outbox.Outbox;
import hamgara.venue.audience.Audiences;
import hamgara.venue.card.EligibilityQuestion;
import hamgara.venue.fairuse.FairUse;
import hamgara.venue.hold.HoldRefusal.HoldIdReused;
import hamgara.venue.knowncard.KnownCards;
import hamgara.venue.knowncard.KnownCards.Proof;
import hamgara.venue.noshow.NoShows;
import hamgara.venue.slot.UnitConflict;
import hamgara.venue.tariff.Tariffs;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Keeps places for the caller, whose time has to be free, and ends dead holds that are in the way.
@ApplicationScoped
class Placing {

    private final HoldRepository holds;
    private final HoldQueue queue;
    private final Places places;
    private final Freeing freeing;
    private final Audiences audiences;
    private final NoShows noShows;
    private final FairUse fairUse;
    private final KnownCards cards;
    private final Tariffs tariffs;
    private final HoldConfig config;
    private final Outbox outbox;
    private final Caller caller;

    Placing(
            HoldRepository holds,
            HoldQueue queue,
            Places places,
            Freeing freeing,
            Audiences audiences,
            NoShows noShows,
            FairUse fairUse,
            KnownCards cards,
            Tariffs tariffs,
            HoldConfig config,
            Outbox outbox,
            Caller caller) {
        this.holds = holds;
        this.queue = queue;
        this.places = places;
        this.freeing = freeing;
        this.audiences = audiences;
        this.noShows = noShows;
        this.fairUse = fairUse;
        this.cards = cards;
        this.tariffs = tariffs;
        this.config = config;
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

    /// Runs it in a transaction. When the places are taken, ends the holds on them that are past their
    /// time, and where there are any, runs it once more. In transactions of their own, so that each
    /// locks slots in one order.
    <T> T taking(List<Wanted> wanted, Callable<T> taker) {
        try {
            return requiringNew().call(taker);
        } catch (HoldRefusal.SlotFull
                | HoldRefusal.InsufficientPlaces
                | HoldRefusal.ReservedByOthers
                | UnitConflict taken) {
            if (!requiringNew().call(() -> freeing.reclaim(wanted))) {
                throw taken;
            }
        }
        return requiringNew().call(taker);
    }

    /// `allowed` says that the caller may hold something new, `admitted` that the card may be used for
    /// what is found, as to audience and ages.
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

    /// Within what [#taking] runs, when card-service has said that the card may be used for the slot.
    void keep(UUID id, UUID slot, UUID card, int party) {
        var request = new NewHold(slot, null, null, null, party, card, null);
        place(id, request, request.wanted(), () -> {}, Proof.given(), _ -> {});
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

    private HoldView view(Hold hold) {
        return HoldView.of(hold, holds.items(hold.id));
    }

    void move(UUID holdId, int item, UUID from, int party, Wish to) {
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
}
