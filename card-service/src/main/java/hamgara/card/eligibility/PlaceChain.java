package hamgara.card.eligibility;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Limits;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets entries go that are kept for places, one place standing for another.
///
/// While a booking moves, the place it has and the one it may get are both open, and count as one entry: the
/// newest has it, with what counts against the limits. Whichever is let go, the other one keeps it. Places in
/// different pockets hold an entry each, and only the limits go along. Whoever calls has the person locked.
@ApplicationScoped
class PlaceChain {

    private final PlaceRows rows;
    private final Pockets pockets;
    private final Limits limits;
    private final Programmes programmes;
    private final Outbox outbox;
    private final Clock clock;

    PlaceChain(PlaceRows rows, Pockets pockets, Limits limits, Programmes programmes, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.pockets = pockets;
        this.limits = limits;
        this.programmes = programmes;
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

    /// What the newest place had, to be taken by one that is to stand for it.
    void lend(PlaceAuthorization place, CardFacts card, Category category, Instant at) {
        ProgrammeTerms next =
                programmes.terms(card.enrolment().programme(), card.enrolment().programmeVersion());
        limits.lock(List.of(use(place), new Limits.Use(next, place.person(), category, at, Limit.Measure.ENTRIES)));
        uncount(place, place.entries());
        free(place);
    }

    /// After [#lend]: an entry of another pocket stays with the place that had it.
    void keepOwn(PlaceAuthorization lender) {
        hold(lender);
    }

    /// Lets one go that is open still.
    void end(PlaceAuthorization place, PlaceAuthorization.State state) {
        Optional<PlaceAuthorization> newer = rows.newer(place.id());
        Optional<PlaceAuthorization> older =
                Optional.ofNullable(place.replaces()).flatMap(this::open);
        if (newer.isEmpty()) {
            uncount(place, place.entries());
            older.ifPresent(this::count);
        }
        free(place);
        rows.end(place.id(), state, null, clock.instant());
        if (newer.isPresent()) {
            rows.setReplaces(newer.get().id(), place.replaces());
        } else {
            older.filter(before -> before.held() == 0).ifPresent(this::hold);
        }
        outbox.append(PlaceEvent.PlaceReleased.of(place, state == PlaceAuthorization.State.EXPIRED));
    }

    /// Leaves this place alone of all that stand for each other, with entries of its own of which so many are
    /// to be used. Limits and pockets are locked all at first, each in their order.
    PlaceAuthorization alone(PlaceAuthorization place, int used) {
        List<PlaceAuthorization> others = others(place);
        if (!others.isEmpty() || used != place.entries()) {
            Stream<PlaceAuthorization> all = Stream.concat(Stream.of(place), others.stream());
            limits.lock(all.map(this::use).toList());
        }
        if (!others.isEmpty()) {
            pockets.lock(Stream.concat(Stream.of(place), others.stream())
                    .map(PlaceAuthorization::pocket)
                    .collect(Collectors.toSet()));
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
