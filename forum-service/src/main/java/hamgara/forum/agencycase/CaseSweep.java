package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agencycase.CaseRepository.Timer;
import hamgara.forum.closure.OfficeTime;
import hamgara.forum.sweep.InTurn;
import hamgara.forum.sweep.Pieces;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Does what time alone does to cases; any number of instances may sweep at the same time.
///
/// Moves come first: what a closure gave time to is not reported as late.
@ApplicationScoped
class CaseSweep {

    private static final int BATCH = 100;
    /// Whose business a late case is at each level above the officer.
    private static final List<String> LADDER = List.of(Roles.AGENCY_HEAD, Roles.GOVERNOR, "deputy-governor");

    private final CaseRepository cases;
    private final CaseSteps steps;
    private final CaseClock caseClock;
    private final DueMoves moves;
    private final Transfers transfers;
    private final Pauses pauses;
    private final HeldCases held;
    private final Outbox outbox;
    private final Clock clock;

    CaseSweep(
            CaseRepository cases,
            CaseSteps steps,
            CaseClock caseClock,
            DueMoves moves,
            Transfers transfers,
            Pauses pauses,
            HeldCases held,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.caseClock = caseClock;
        this.moves = moves;
        this.transfers = transfers;
        this.pauses = pauses;
        this.held = held;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.overdue-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "overdue-sweep")
    void sweep() {
        List<Runnable> stages = List.of(
                moves::work,
                () -> all(Timer.PAUSE, pauses::runOut),
                () -> all(Timer.TRANSFER, transfers::lapse),
                () -> all(Timer.WARNING, this::warn),
                () -> all(Timer.ACKNOWLEDGEMENT, this::reportAcknowledgement),
                () -> all(Timer.ANSWER, this::reportAnswer),
                () -> all(Timer.DAY_LATE, this::countLate));
        // no clock of a province stands still because of one case
        stages.forEach(stage -> InTurn.alone("stages of the watch over cases", stage));
    }

    /// A case with several warnings due is told one at a time, in their order.
    private void all(Timer timer, BiConsumer<AgencyCase, Instant> act) {
        InTurn.pieces("clocks of cases", new Clocks(timer, act));
    }

    /// What one kind of clock brings.
    private final class Clocks implements Pieces<UUID> {

        private final Timer timer;
        private final BiConsumer<AgencyCase, Instant> act;

        Clocks(Timer timer, BiConsumer<AgencyCase, Instant> act) {
            this.timer = timer;
            this.act = act;
        }

        @Override
        public boolean piece(Set<UUID> butThese) {
            Instant now = clock.instant();
            List<AgencyCase> due = cases.due(timer, now, butThese, BATCH);
            due.forEach(of -> act.accept(of, now));
            return !due.isEmpty();
        }

        @Override
        public List<UUID> due(Set<UUID> butThese) {
            return cases.idsDue(timer, clock.instant(), butThese, BATCH);
        }

        @Override
        public void one(UUID id) {
            Instant now = clock.instant();
            cases.stillDue(timer, now, id).ifPresent(of -> act.accept(of, now));
        }
    }

    private void warn(AgencyCase of, Instant now) {
        OfficeTime office = caseClock.known(of);
        caseClock.setWarning(of, office);
        if (of.warnAt == null || of.warnAt.isAfter(now)) {
            return; // a case from before there were warnings, whose first one lies ahead
        }
        of.warned = caseClock.terms(of).warnAt().stream()
                .filter(percent -> percent > of.warned)
                .min(Integer::compare)
                .orElse(of.warned);
        caseClock.setWarning(of, office);
        outbox.append(new CaseEvent.CaseDueSoon(
                of.id, of.county, of.agency, of.warned, of.answerDueAt, held.privateOrNull(of)));
    }

    /// The days late change at the end of an office day; with them the case may climb.
    private void countLate(AgencyCase of, Instant now) {
        Instant since = of.lateSince();
        if (since == null) {
            of.countLateAgain(now);
            return;
        }
        OfficeTime office = caseClock.known(of);
        of.lateDays = office.daysLate(since, now);
        of.lateNextAt = office.nextDayLate(since, of.lateDays);
        if (of.overdueAt != null) {
            climb(of, office.daysLate(of.answerDueAt, now), now);
        }
    }

    /// Only an answer that is late climbs.
    private void climb(AgencyCase of, int daysLate, Instant now) {
        List<Integer> after = caseClock.terms(of).escalateAfter();
        while (of.level < LADDER.size() && daysLate >= after.get(of.level)) {
            of.level++;
            String toRole = LADDER.get(of.level - 1);
            if (cases.climb(of.id, of.reopened, of.level, toRole, now)) {
                steps.add(of, CaseStep.ESCALATED, now, null, null, toRole);
                String to = of.level == 1 ? of.agency : of.level == AgencyCase.WITH_DEPUTY ? Agencies.LAST : null;
                outbox.append(new CaseEvent.CaseEscalated(
                        of.id, of.county, of.agency, of.level, toRole, to, daysLate, held.privateOrNull(of)));
            }
        }
    }

    private void reportAcknowledgement(AgencyCase late, Instant now) {
        late.acknowledgeOverdueAt = now;
        late.lateNextAt = now;
        report(late, CaseStep.ACKNOWLEDGEMENT_OVERDUE, CaseEvent.Duty.ACKNOWLEDGEMENT, late.acknowledgeDueAt, now);
    }

    private void reportAnswer(AgencyCase late, Instant now) {
        late.overdueAt = now;
        late.lateNextAt = now;
        report(late, CaseStep.ANSWER_OVERDUE, CaseEvent.Duty.ANSWER, late.answerDueAt, now);
    }

    private void report(AgencyCase late, CaseStep step, CaseEvent.Duty duty, Instant dueAt, Instant now) {
        steps.add(late, step, now, null, null, null);
        outbox.append(new CaseEvent.CaseOverdue(
                late.id, late.proposalId, late.county, late.agency, duty, dueAt, held.privateOrNull(late)));
    }
}
