package hamgara.card.authorization;

import hamgara.card.card.CardFacts;
import hamgara.card.pocket.Pockets;
import hamgara.card.programme.Category;
import hamgara.card.programme.Limit;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.usage.Limits;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Moves amounts between pockets, holds and the venue, together with the limits they count against.
@ApplicationScoped
class Holding {

    private final Pockets pockets;
    private final Limits limits;
    private final Programmes programmes;
    private final Captures captures;

    Holding(Pockets pockets, Limits limits, Programmes programmes, Captures captures) {
        this.pockets = pockets;
        this.limits = limits;
        this.programmes = programmes;
        this.captures = captures;
    }

    /// What counts against the limits of one programme version together.
    private record Counted(UUID programme, int version, UUID person, Limit.Measure measure) {
        static final Comparator<Counted> LOCK_ORDER = Comparator.comparing(Counted::programme)
                .thenComparing(Counted::measure)
                .thenComparingInt(Counted::version)
                .thenComparing(Counted::person);
    }

    /// Takes a line along and what is to happen to it.
    record Change(Line line, long captured, long released, long refunded) {
        Line after() {
            return line.with(captured, released, refunded);
        }
    }

    /// Holds every piece of a plan for a use at an instant; throws [Authorizations.Overtaken] when somebody was faster.
    List<Line> hold(CardFacts card, Plan plan, Category category, Instant at) {
        var counted = new LinkedHashMap<Counted, Long>();
        for (Plan.Piece piece : plan.pieces()) {
            counted.merge(
                    new Counted(piece.terms().programme(), piece.terms().version(), piece.person(), piece.measure()),
                    piece.amount(),
                    Long::sum);
        }
        counted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Counted.LOCK_ORDER))
                .forEach(use -> {
                    Counted key = use.getKey();
                    if (limits.take(terms(key), key.person(), category, at, key.measure(), use.getValue())
                            .isPresent()) {
                        throw new Authorizations.Overtaken();
                    }
                });
        var lines = new ArrayList<Line>();
        for (Plan.Piece piece : plan.pieces()) {
            lines.add(new Line(
                    lines.size() + 1,
                    pocket(card, piece, category, at),
                    piece.person(),
                    piece.enrolment(),
                    piece.terms().programme(),
                    piece.terms().code(),
                    piece.terms().version(),
                    piece.unit(),
                    piece.amount(),
                    0,
                    0,
                    0));
        }
        lines.stream().sorted(Comparator.comparing(Line::pocket)).forEach(line -> {
            if (!pockets.hold(line.pocket(), line.held(), Tehran.dayOf(at))) {
                throw new Authorizations.Overtaken();
            }
        });
        return lines;
    }

    /// Carries out what a step does to each line.
    void settle(Authorization authorization, List<Change> changes) {
        giveBack(authorization, changes);
        changes.stream()
                .sorted(Comparator.comparing(change -> change.line().pocket()))
                .forEach(change -> settle(authorization, change));
    }

    /// Takes what is not used after all off the limits.
    void giveBack(Authorization authorization, List<Change> changes) {
        unused(authorization, changes, limits::giveBack);
    }

    /// Counts what [#giveBack] took off the limits, also over them.
    void count(Authorization authorization, List<Change> changes) {
        unused(authorization, changes, limits::count);
    }

    /// What is done with an amount at the limits.
    private interface AtLimits {
        void apply(
                ProgrammeTerms terms, UUID person, Category category, Instant at, Limit.Measure measure, long amount);
    }

    private void unused(Authorization authorization, List<Change> changes, AtLimits what) {
        var givenBack = new LinkedHashMap<Counted, Long>();
        for (Change change : changes) {
            long unused = change.released() + change.refunded();
            if (unused > 0) {
                Line line = change.line();
                givenBack.merge(
                        new Counted(line.programme(), line.programmeVersion(), line.person(), line.measure()),
                        unused,
                        Long::sum);
            }
        }
        givenBack.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Counted.LOCK_ORDER))
                .forEach(back -> what.apply(
                        terms(back.getKey()),
                        back.getKey().person(),
                        authorization.category(),
                        authorization.countedAt(),
                        back.getKey().measure(),
                        back.getValue()));
    }

    private void settle(Authorization authorization, Change change) {
        UUID pocket = change.line().pocket();
        String venue = authorization.venue();
        if (change.captured() > 0) {
            captures.insert(
                    authorization.id(),
                    change.line().number(),
                    pockets.capture(pocket, change.captured(), venue).orElseThrow(),
                    change.captured());
        }
        if (change.released() > 0) {
            require(pockets.release(pocket, change.released()));
        }
        if (change.refunded() > 0) {
            refund(authorization, change);
        }
    }

    /// Each journal gives back of one capture, the latest first, so that it is settled wherever that is.
    private void refund(Authorization authorization, Change change) {
        UUID pocket = change.line().pocket();
        long left = change.refunded();
        for (Captures.Capture capture :
                captures.kept(authorization.id(), change.line().number())) {
            long part = Math.min(left, capture.left());
            if (part > 0) {
                captures.refund(capture.journal(), pockets.refund(pocket, part, authorization.venue()), part);
                left -= part;
            }
        }
        require(left == 0);
    }

    /// A pocket holds what its authorizations say; anything else is a fault, and nothing of the step stays.
    private static void require(boolean done) {
        if (!done) {
            throw new IllegalStateException("A pocket does not hold what an authorization says");
        }
    }

    private UUID pocket(CardFacts card, Plan.Piece piece, Category category, Instant at) {
        UUID pocket = piece.pocket();
        return pocket == null
                ? pockets.entryPocket(
                                card.enrolment().id(),
                                piece.terms(),
                                piece.terms().entitlement(category).orElseThrow(),
                                Tehran.dayOf(at))
                        .id()
                : pocket;
    }

    private ProgrammeTerms terms(Counted key) {
        return programmes.terms(key.programme(), key.version());
    }
}
