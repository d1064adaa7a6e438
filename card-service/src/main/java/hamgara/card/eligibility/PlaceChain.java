package hamgara.card.eligibility;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Limits;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets entries go that are kept for places, one place standing for another.
///
/// While a booking moves, the place it has and the one it may get are both open, and count as one entry: the
/// newest has it, with what counts against the limits. Whichever is let go, the other one keeps it. Places in
/// different pockets hold an entry each, and only the limits go along. Their prices do the same pocket by pocket.
/// Whoever calls has the person locked.
@ApplicationScoped
class PlaceChain {

    private final PlaceRows rows;
    private final Pockets pockets;
    private final Limits limits;
    private final Programmes programmes;
    private final PlaceMoney money;
    private final Outbox outbox;
    private final Clock clock;

    PlaceChain(
            PlaceRows rows,
            Pockets pockets,
            Limits limits,
            Programmes programmes,
            PlaceMoney money,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.pockets = pockets;
        this.limits = limits;
        this.programmes = programmes;
        this.money = money;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The open place that stands last for one, it itself where none does.
    Optional<PlaceAuthorization> newest(UUID id) {
        Optional<PlaceAuthorization> place = open(id);
        while (place.isPresent()) {
            Optional<PlaceAuthorization> newer = rows.newer(place.get().id());
            if (newer.isEmpty()) {
                return place;
            }
            place = newer;
        }
        return place;
    }

    /// Takes all at first that a place to come, and the newest one that it is to stand for, have to do with.
    void prepare(
            NewPlaceAuthorization request,
            CardFacts card,
            @Nullable PlaceAuthorization lender,
            PlaceMoney.@Nullable Asked asked) {
        UUID person = card.enrolment().person().id();
        ProgrammeTerms next =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        var uses = new ArrayList<Limits.Use>();
        uses.add(new Limits.Use(next, person, request.category(), request.startsAt(), Limit.Measure.ENTRIES));
        if (lender != null) {
            uses.add(use(lender));
        }
        boolean priced = asked != null || (lender != null && lender.isPriced());
        if (priced) {
            money.lock(person, lender == null ? List.of() : List.of(lender.id()), asked, uses);
        } else if (lender != null) {
            limits.lock(uses);
        }
    }

    /// After [#prepare]: what the newest place had, to be taken by one that is to stand for it.
    void lend(PlaceAuthorization place) {
        uncount(place, place.entries());
        free(place);
        if (place.isPriced()) {
            money.uncount(place.id());
            money.lend(place.id());
        }
    }

    /// After [#lend]: an entry of another pocket, and money that is not needed, stay with the place that had them.
    void keepOwn(PlaceAuthorization lender, PlaceAuthorization made) {
        if (lender.held() > 0 && !lender.pocket().equals(made.pocket())) {
            hold(lender);
        }
        if (lender.isPriced()) {
            money.keepRest(lender.id(), made.id());
        }
    }

    /// Lets one go that is open still.
    void end(PlaceAuthorization place, PlaceAuthorization.State state) {
        Optional<PlaceAuthorization> newer = rows.newer(place.id());
        Optional<PlaceAuthorization> older =
                Optional.ofNullable(place.replaces()).flatMap(this::open);
        Stream<PlaceAuthorization> both = Stream.concat(Stream.of(place), older.stream());
        lockPriced(both.toList());
        if (newer.isEmpty()) {
            uncount(place, place.entries());
            older.ifPresent(this::count);
        }
        endMoney(place, newer.isEmpty(), older, state);
        free(place);
        rows.end(place.id(), state, null, clock.instant());
        if (newer.isPresent()) {
            rows.setReplaces(newer.get().id(), place.replaces());
        } else {
            older.filter(before -> before.held() == 0).ifPresent(this::hold);
        }
        outbox.append(PlaceEvent.PlaceReleased.of(place, state == PlaceAuthorization.State.EXPIRED));
    }

    /// What comes free of the money is the older place's again, as far as that lent it.
    private void endMoney(
            PlaceAuthorization place,
            boolean newest,
            Optional<PlaceAuthorization> older,
            PlaceAuthorization.State state) {
        Optional<UUID> before = older.filter(PlaceAuthorization::isPriced).map(PlaceAuthorization::id);
        if (newest && place.isPriced()) {
            money.uncount(place.id());
        }
        if (newest) {
            before.ifPresent(money::count);
        }
        if (place.isPriced()) {
            Map<UUID, Long> freed =
                    state == PlaceAuthorization.State.EXPIRED ? money.expire(place.id()) : money.release(place.id());
            before.ifPresent(lender -> money.takeBack(lender, freed));
        }
    }

    /// True where there was money to think of.
    private boolean lockPriced(List<PlaceAuthorization> places) {
        List<UUID> priced = places.stream()
                .filter(PlaceAuthorization::isPriced)
                .map(PlaceAuthorization::id)
                .toList();
        if (priced.isEmpty()) {
            return false;
        }
        money.lock(
                places.getFirst().person(),
                priced,
                null,
                places.stream().map(this::use).toList());
        return true;
    }

    /// Leaves this place alone of all that stand for each other, with entries of its own of which so many are
    /// to be used. Limits and pockets are locked all at first, each in their order.
    PlaceAuthorization alone(PlaceAuthorization place, int used) {
        List<PlaceAuthorization> others = others(place);
        List<PlaceAuthorization> all =
                Stream.concat(Stream.of(place), others.stream()).toList();
        boolean priced = lockPriced(all);
        if (!priced && (!others.isEmpty() || used != place.entries())) {
            limits.lock(all.stream().map(this::use).toList());
        }
        if (!priced && !others.isEmpty()) {
            pockets.lock(all.stream().map(PlaceAuthorization::pocket).collect(Collectors.toSet()));
        }
        for (PlaceAuthorization other : others) {
            rows.find(other.id()).ifPresent(now -> end(now, PlaceAuthorization.State.VOIDED));
        }
        return rows.find(place.id()).orElseThrow();
    }

    /// All open ones that stand for it, or that it stands for; the newest first.
    private List<PlaceAuthorization> others(PlaceAuthorization place) {
        var others = new ArrayList<PlaceAuthorization>();
        for (Optional<PlaceAuthorization> next = newest(place.id()); next.isPresent(); next = before(next.get())) {
            if (!next.get().id().equals(place.id())) {
                others.add(next.get());
            }
        }
        return others;
    }

    private Limits.Use use(PlaceAuthorization place) {
        return new Limits.Use(terms(place), place.person(), place.category(), place.startsAt(), Limit.Measure.ENTRIES);
    }

    /// Takes entries that nobody came for off the limits.
    void uncount(PlaceAuthorization place, int entries) {
        if (entries > 0) {
            limits.giveBack(
                    terms(place), place.person(), place.category(), place.startsAt(), Limit.Measure.ENTRIES, entries);
        }
    }

    private Optional<PlaceAuthorization> before(PlaceAuthorization place) {
        return Optional.ofNullable(place.replaces()).flatMap(this::open);
    }

    private Optional<PlaceAuthorization> open(UUID id) {
        return rows.find(id).filter(place -> place.state() == PlaceAuthorization.State.AUTHORIZED);
    }

    private void count(PlaceAuthorization place) {
        limits.count(
                terms(place),
                place.person(),
                place.category(),
                place.startsAt(),
                Limit.Measure.ENTRIES,
                place.entries());
    }

    private void free(PlaceAuthorization place) {
        if (place.held() > 0) {
            require(pockets.release(place.pocket(), place.held()));
            rows.setHeld(place.id(), 0);
        }
    }

    private void hold(PlaceAuthorization place) {
        require(pockets.hold(place.pocket(), place.entries()));
        rows.setHeld(place.id(), place.entries());
    }

    private ProgrammeTerms terms(PlaceAuthorization place) {
        return programmes.terms(place.programme(), place.programmeVersion());
    }

    /// A pocket holds what its places say, and gives back what it was just given; anything else is a fault.
    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("A pocket does not hold what a place says");
        }
    }
}
