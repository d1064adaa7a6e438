package hamgara.forum.agencycase;

import hamgara.forum.closure.ClosureAnnounced;
import hamgara.forum.closure.ClosureRevoked;
import hamgara.forum.sweep.InTurn;
import hamgara.forum.sweep.Pieces;
import hamgara.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Works the clocks of a county out again after a closure, a piece of the cases in each transaction: a county with ten
/// thousand of them is not locked as one.
///
/// What was first promised stays on record beside it, and each move is told, also that a case is late no more.
@ApplicationScoped
class DueMoves {

    private static final int PIECE = 200;

    private final CaseRepository cases;
    private final CaseSteps steps;
    private final CaseClock caseClock;
    private final HeldCases held;
    private final Outbox outbox;
    private final Session database;
    private final Clock clock;

    DueMoves(
            CaseRepository cases,
            CaseSteps steps,
            CaseClock caseClock,
            HeldCases held,
            Outbox outbox,
            Session database,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.caseClock = caseClock;
        this.held = held;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
    }

    /// In the transaction of the notice: neither is there without the other.
    void note(@Observes ClosureAnnounced closure) {
        note(closure.notice(), closure.counties(), false);
    }

    void note(@Observes ClosureRevoked closure) {
        note(closure.notice(), closure.counties(), true);
    }

    private void note(UUID notice, List<String> counties, boolean isRevoked) {
        for (String county : counties) {
            database.createNativeMutationQuery("""
                            insert into due_move (notice, county, announced_at, is_revoked)
                            values (:notice, :county, :now, :revoked)""")
                    .setParameter("notice", notice)
                    .setParameter("county", county)
                    .setParameter("revoked", isRevoked)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
    }

    void work() {
        InTurn.pieces("moves of due dates", new Moves());
        List<Left> left = QuarkusTransaction.requiringNew().call(this::left);
        InTurn.all("moves of due dates that were passed by", left, of -> moveLate(of.id(), of.notice()));
    }

    /// A case that fails is passed by, also for other instances: the county's others move, and so do other counties.
    private final class Moves implements Pieces<UUID> {

        @Override
        public boolean piece(Set<UUID> butThese) {
            return DueMoves.this.piece();
        }

        @Override
        public List<UUID> due(Set<UUID> butThese) {
            return next().map(move -> ids(move, PIECE)).orElse(List.of());
        }

        @Override
        public void one(UUID id) {
            firstOf(id).ifPresent(move -> {
                Instant now = clock.instant();
                cases.waitingIn(move.county(), move.doneUpTo(), 1).forEach(of -> move(of, move.notice(), now));
                cases.flush();
                doneUpTo(id, move);
            });
        }

        @Override
        public void passBy(UUID id) {
            firstOf(id).ifPresent(move -> {
                database.createNativeMutationQuery("""
                    insert into due_move_left (case_id, notice) values (:case, :notice) on conflict do nothing""")
                        .setParameter("case", id)
                        .setParameter("notice", move.notice())
                        .executeUpdate();
                doneUpTo(id, move);
            });
        }

        /// The move in which this case comes next; none where another instance took it further.
        private Optional<Move> firstOf(UUID id) {
            return next().filter(move -> ids(move, 1).contains(id));
        }
    }

    /// A county whose clocks are to be worked out again after a notice, and how far that has come.
    private record Move(
            UUID notice, String county, @Nullable UUID doneUpTo, boolean isRevoked) {}

    /// A case that was passed by: it is tried again, alone.
    private record Left(UUID id, UUID notice) implements InTurn.OfThing {}

    private List<Left> left() {
        return database.createNativeQuery(
                        "select case_id, notice from due_move_left order by case_id, notice", Object[].class)
                .getResultStream()
                .map(row -> new Left((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    private void moveLate(UUID id, UUID notice) {
        Instant now = clock.instant();
        cases.locked(id).filter(of -> of.state != CaseState.ANSWERED).ifPresent(of -> move(of, notice, now));
        cases.flush();
        database.createNativeMutationQuery("delete from due_move_left where case_id = :case and notice = :notice")
                .setParameter("case", id)
                .setParameter("notice", notice)
                .executeUpdate();
    }

    /// Ids alone: a case that cannot even be read has one.
    private List<UUID> ids(Move move, int most) {
        return database.createNativeQuery("""
                        select id from agency_case
                        where county = :county and state <> 'ANSWERED'
                          and (cast(:after as uuid) is null or id > :after)
                        order by id limit :most""", UUID.class)
                .setParameter("county", move.county())
                .setParameter("after", move.doneUpTo(), UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /// The move that was announced first and that no other instance works on.
    private Optional<Move> next() {
        return database.createNativeQuery("""
                        select notice, county, done_upto, is_revoked from due_move
                        order by announced_at, notice, county limit 1 for update skip locked""", Object[].class)
                .getResultStream()
                .map(row -> new Move((UUID) row[0], (String) row[1], (UUID) row[2], (Boolean) row[3]))
                .findFirst();
    }

    private void doneUpTo(UUID last, Move move) {
        database.createNativeMutationQuery("""
            update due_move set done_upto = :last
            where notice = :notice and county = :county and is_revoked = :revoked""")
                .setParameter("last", last)
                .setParameter("notice", move.notice())
                .setParameter("county", move.county())
                .setParameter("revoked", move.isRevoked())
                .executeUpdate();
    }

    /// False when nothing is left that no other instance works on.
    private boolean piece() {
        Optional<Move> next = next();
        next.ifPresent(move -> {
            List<AgencyCase> waiting = cases.waitingIn(move.county(), move.doneUpTo(), PIECE);
            Instant now = clock.instant();
            waiting.forEach(of -> move(of, move.notice(), now));
            cases.flush();
            if (waiting.size() == PIECE) {
                doneUpTo(waiting.getLast().id, move);
                return;
            }
            database.createNativeMutationQuery("""
                            delete from due_move
                            where notice = :notice and county = :county and is_revoked = :revoked""")
                    .setParameter("notice", move.notice())
                    .setParameter("county", move.county())
                    .setParameter("revoked", move.isRevoked())
                    .executeUpdate();
        });
        return next.isPresent();
    }

    private void move(AgencyCase of, UUID notice, Instant now) {
        Instant acknowledgeDue = of.acknowledgeDueAt;
        Instant answerDue = of.answerDueAt;
        caseClock.setAgain(of);
        if (acknowledgeDue.equals(of.acknowledgeDueAt) && answerDue.equals(of.answerDueAt)) {
            return;
        }
        of.acknowledgeOverdueAt = of.acknowledgementOverdue(now) ? of.acknowledgeOverdueAt : null;
        of.overdueAt = of.answerOverdue(now) ? of.overdueAt : null;
        of.countLateAgain(now);
        steps.add(of, CaseStep.DUE_MOVED, now, null, null, null);
        outbox.append(new CaseEvent.CaseDueMoved(
                of.id,
                of.county,
                of.agency,
                of.answerDueAt,
                answerDue,
                of.acknowledgeDueAt,
                notice,
                of.overdueAt != null,
                held.privateOrNull(of)));
    }
}
