package hamgara.forum.agencycase;

import hamgara.forum.hall.Halls;
import hamgara.kit.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reports every late acknowledgement and answer once; any number of instances may sweep at the same time.
@ApplicationScoped
class OverdueSweep {

    private static final int BATCH = 100;

    private final CaseRepository cases;
    private final CaseSteps steps;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    OverdueSweep(CaseRepository cases, CaseSteps steps, Halls halls, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.overdue-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "overdue-sweep")
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::reportAcknowledgements) == BATCH) {}
        while (QuarkusTransaction.requiringNew().call(this::reportAnswers) == BATCH) {}
    }

    private int reportAcknowledgements() {
        Instant now = clock.instant();
        List<UUID> late = cases.markAcknowledgementOverdue(now, BATCH);
        for (UUID id : late) {
            AgencyCase found = cases.findById(id);
            report(
                    found,
                    CaseStep.ACKNOWLEDGEMENT_OVERDUE,
                    CaseOverdue.Duty.ACKNOWLEDGEMENT,
                    found.acknowledgeDueAt,
                    now);
        }
        return late.size();
    }

    private int reportAnswers() {
        Instant now = clock.instant();
        List<UUID> late = cases.markAnswerOverdue(now, BATCH);
        for (UUID id : late) {
            AgencyCase found = cases.findById(id);
            report(found, CaseStep.ANSWER_OVERDUE, CaseOverdue.Duty.ANSWER, found.answerDueAt, now);
        }
        return late.size();
    }

    private void report(AgencyCase late, CaseStep step, CaseOverdue.Duty duty, Instant dueAt, Instant now) {
        steps.add(late, step, now, null, null, null);
        outbox.append(new CaseOverdue(
                late.id,
                late.proposalId,
                late.county,
                late.agency,
                duty,
                dueAt,
                halls.ofRecord(late.hallId).privateOrNull()));
    }
}
