package hamgara.card.authorization;

import hamgara.card.authorization.Authorization.State;
import hamgara.card.card.CardFacts;
import hamgara.card.eligibility.PlaceMoney;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Limit;
import hamgara.card.programme.Programmes;
import hamgara.card.quote.Quotes;
import hamgara.card.quote.Split;
import hamgara.card.usage.Limits;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds the prices of booked places as authorizations under the ids of the places.
/// In the transaction of whoever calls.
@ApplicationScoped
class BookedPrices implements PlaceMoney {

    /// Who lets go of what a booking does not need any more.
    private static final String BOOKING = "booking";

    private static final byte[] NOBODY_ASKED = new byte[0];

    private final AuthorizationRows rows;
    private final AuthorizationSteps steps;
    private final Planning planning;
    private final Holding holding;
    private final Lending lending;
    private final Quotes quotes;
    private final Pockets pockets;
    private final Limits limits;
    private final Programmes programmes;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    BookedPrices(
            AuthorizationRows rows,
            AuthorizationSteps steps,
            Planning planning,
            Holding holding,
            Lending lending,
            Quotes quotes,
            Pockets pockets,
            Limits limits,
            Programmes programmes,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.planning = planning;
        this.holding = holding;
        this.lending = lending;
        this.quotes = quotes;
        this.pockets = pockets;
        this.limits = limits;
        this.programmes = programmes;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void lock(UUID person, Collection<UUID> places, @Nullable Asked asked, Collection<Limits.Use> entries) {
        rows.lockPerson(person);
        rows.lock(places);
        var uses = new ArrayList<>(entries);
        for (UUID place : places) {
            rows.find(place).ifPresent(found -> rows.lines(place).forEach(line -> uses.add(use(found, line))));
        }
        if (asked != null) {
            split(asked)
                    .parts()
                    .forEach(part -> uses.add(new Limits.Use(
                            part.terms(),
                            part.pocket().person(),
                            asked.category(),
                            asked.startsAt(),
                            Limit.Measure.IRR)));
        }
        limits.lock(uses);
        pockets.lock(List.of(person), Tehran.dayOf(clock.instant()));
    }

    @Override
    public Shares hold(Asked asked) {
        if (rows.find(asked.place()).isPresent()) {
            throw new AuthorizationRefusal.AuthorizationIdReused();
        }
        Split split = split(asked);
        CardFacts card = asked.card();
        var plan = new Plan(
                null,
                Planning.pieces(split),
                asked.price(),
                split.venue(),
                split.holder(),
                false,
                new Plan.Trace(split.remaining(), null, split.renewsOn()));
        List<Line> lines;
        try {
            lines = holding.hold(card, plan, asked.category(), asked.startsAt());
        } catch (Authorizations.Overtaken _) {
            throw new Overtaken();
        }
        Authorization made = authorization(asked, split);
        rows.insert(made, caller.pseudonym(), new AuthorizationRows.First(NOBODY_ASKED, NOBODY_ASKED));
        lines.forEach(line -> rows.insert(made.id(), line));
        outbox.append(Authorizations.event(made, lines));
        var reasons = new ArrayList<>(split.obstacles());
        if (split.shortage() != null) {
            reasons.add(split.shortage());
        }
        return shares(made, lines, List.copyOf(reasons));
    }

    private Split split(Asked asked) {
        return quotes.split(asked.card(), asked.venue(), asked.category(), asked.price(), asked.startsAt());
    }

    private Authorization authorization(Asked asked, Split split) {
        CardFacts card = asked.card();
        var programme = planning.terms(card);
        return new Authorization(
                asked.place(),
                State.AUTHORIZED,
                null,
                card.id(),
                card.enrolment().person().id(),
                card.enrolment().county(),
                asked.venue(),
                asked.category(),
                null,
                null,
                asked.price(),
                split.venue(),
                split.holder(),
                programme.code(),
                programme.version(),
                split.remaining(),
                null,
                split.renewsOn(),
                clock.instant(),
                asked.expiresAt(),
                1,
                asked.startsAt());
    }

    @Override
    public Shares sharesOf(UUID place) {
        return shares(rows.find(place).orElseThrow(), rows.lines(place), List.of());
    }

    private static Shares shares(Authorization made, List<Line> lines, List<String> reasons) {
        Long price = made.price();
        return new Shares(
                price == null ? 0 : price,
                made.venueShare(),
                lines.stream()
                        .map(line -> new Share(line.programmeCode(), line.held()))
                        .toList(),
                made.holderShare(),
                reasons);
    }

    @Override
    public void count(UUID place) {
        rows.find(place).filter(BookedPrices::isHeld).ifPresent(found -> holding.count(found, all(found)));
    }

    @Override
    public void uncount(UUID place) {
        rows.find(place).filter(BookedPrices::isHeld).ifPresent(found -> holding.giveBack(found, all(found)));
    }

    @Override
    public void lend(UUID place) {
        rows.find(place).filter(BookedPrices::isHeld).ifPresent(_ -> lending.free(place));
    }

    @Override
    public void keepRest(UUID lender, UUID other) {
        rows.find(lender).filter(BookedPrices::isHeld).ifPresent(found -> lending.keepRest(found, other));
    }

    @Override
    public Map<UUID, Long> release(UUID place) {
        return end(place, State.VOIDED);
    }

    @Override
    public Map<UUID, Long> expire(UUID place) {
        return end(place, State.EXPIRED);
    }

    private Map<UUID, Long> end(UUID place, State as) {
        Optional<Authorization> held = rows.find(place).filter(BookedPrices::isHeld);
        if (held.isEmpty()) {
            return Map.of();
        }
        Authorization found = held.get();
        Map<UUID, Long> freed = lending.free(place);
        long amount = freed.values().stream().mapToLong(Long::longValue).sum();
        boolean expired = as == State.EXPIRED;
        rows.update(place, as);
        rows.insert(
                place,
                new Step(
                        Ids.next(),
                        expired ? Step.Kind.EXPIRY : Step.Kind.VOID,
                        amount,
                        0,
                        null,
                        clock.instant(),
                        expired ? null : BOOKING));
        outbox.append(
                expired
                        ? new AuthorizationEvent.AuthorizationExpired(
                                place, found.card(), found.venue(), amount, 0, found.county())
                        : new AuthorizationEvent.AuthorizationVoided(
                                place, found.card(), found.venue(), amount, 0, found.county()));
        return freed;
    }

    @Override
    public void takeBack(UUID place, Map<UUID, Long> freed) {
        rows.find(place).filter(BookedPrices::isHeld).ifPresent(found -> lending.takeBack(found, freed));
    }

    @Override
    public void capture(UUID place) {
        Authorization found = rows.find(place).orElseThrow();
        if (!isHeld(found)) {
            return;
        }
        List<Holding.Change> changes = rows.lines(place).stream()
                .map(line -> new Holding.Change(line, line.open(), 0, 0))
                .toList();
        long amount = changes.stream().mapToLong(Holding.Change::captured).sum();
        steps.carryOut(
                found,
                State.CAPTURED,
                changes,
                new Step(Ids.next(), Step.Kind.CAPTURE, amount, 0, null, clock.instant(), caller.pseudonym()));
        outbox.append(new AuthorizationEvent.AuthorizationCaptured(
                place, found.card(), found.venue(), amount, 0, true, found.county()));
    }

    private static boolean isHeld(Authorization found) {
        return found.state() == State.AUTHORIZED;
    }

    private List<Holding.Change> all(Authorization found) {
        return rows.lines(found.id()).stream()
                .map(line -> new Holding.Change(line, 0, line.held(), 0))
                .toList();
    }

    private Limits.Use use(Authorization found, Line line) {
        return new Limits.Use(
                programmes.terms(line.programme(), line.programmeVersion()),
                line.person(),
                found.category(),
                found.countedAt(),
                line.measure());
    }
}
