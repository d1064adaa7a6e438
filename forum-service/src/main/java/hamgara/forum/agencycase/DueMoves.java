package hamgara.forum.agencycase;

import hamgara.forum.closure.ClosureAnnounced;
import hamgara.forum.closure.ClosureRevoked;
import hamgara.kit.outbox.Outbox;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

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
        while (piece()) {}
        passedBy();
    }

    private boolean piece() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> piece(PIECE));
        } catch (RuntimeException e) {
            Log.debug("A piece of a move is done one by one", e);
            return oneByOne();
        }
    }

    /// A case that fails is passed by: the county's others move, and so do other counties.
    private boolean oneByOne() {
        boolean isMore = true;
        for (int i = 0; isMore && i < PIECE; i++) {
            try {
                isMore = QuarkusTransaction.requiringNew().call(() -> piece(1));
            } catch (RuntimeException e) {
                Log.debug("A case is passed by", e);
                isMore = QuarkusTransaction.requiringNew().call(this::passBy);
            }
        }
        return isMore;
    }

    /// What was passed by is tried again, each alone.
    private void passedBy() {
        List<Object[]> left = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select case_id, notice from due_move_left order by case_id, notice", Object[].class)
                        .getResultList());
        for (Object[] each : left) {
            try {
                QuarkusTransaction.requiringNew().run(() -> moveLate((UUID) each[0], (UUID) each[1]));
            } catch (RuntimeException e) {
                Log.errorf(e, "The due date of case %s could not be moved and is tried again", each[0]);
            }
        }
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

    /// False when there is no case to pass by: then it was none that failed.
    private boolean passBy() {
        for (Object[] move : next()) {
            List<UUID> first = database.createNativeQuery("""
                            select id from agency_case
                            where county = :county and state <> 'ANSWERED'
                              and (cast(:after as uuid) is null or id > :after)
                            order by id limit 1""", UUID.class)
                    .setParameter("county", move[1])
                    .setParameter("after", (UUID) move[2], UUID.class)
                    .getResultList();
            for (UUID id : first) {
                database.createNativeMutationQuery("""
                    insert into due_move_left (case_id, notice) values (:case, :notice) on conflict do nothing""")
                        .setParameter("case", id)
                        .setParameter("notice", move[0])
                        .executeUpdate();
                doneUpTo(id, move);
                return true;
            }
        }
        return false;
    }

    /// The move that was announced first and that no other instance works on.
    private List<Object[]> next() {
        return database.createNativeQuery("""
                        select notice, county, done_upto, is_revoked from due_move
                        order by announced_at, notice, county limit 1 for update skip locked""", Object[].class).getResultList();
    }

    private void doneUpTo(UUID last, Object[] move) {
        database.createNativeMutationQuery("""
            update due_move set done_upto = :last
            where notice = :notice and county = :county and is_revoked = :revoked""")
                .setParameter("last", last)
                .setParameter("notice", move[0])
                .setParameter("county", move[1])
                .setParameter("revoked", move[3])
                .executeUpdate();
    }

    /// False when nothing is left that no other instance works on.
    private boolean piece(int most) {
        List<Object[]> left = next();
        if (left.isEmpty()) {
            return false;
        }
        var notice = (UUID) left.getFirst()[0];
        var county = (String) left.getFirst()[1];
        List<AgencyCase> waiting = cases.waitingIn(county, (UUID) left.getFirst()[2], most);
        Instant now = clock.instant();
        waiting.forEach(of -> move(of, notice, now));
        cases.flush();
        if (waiting.size() < most) {
            database.createNativeMutationQuery("""
                            delete from due_move
                            where notice = :notice and county = :county and is_revoked = :revoked""")
                    .setParameter("notice", notice)
                    .setParameter("county", county)
                    .setParameter("revoked", left.getFirst()[3])
                    .executeUpdate();
        } else {
            doneUpTo(waiting.getLast().id, left.getFirst());
        }
        return true;
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
