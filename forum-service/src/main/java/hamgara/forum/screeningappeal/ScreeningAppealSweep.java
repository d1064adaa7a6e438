package hamgara.forum.screeningappeal;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.screeningappeal.ScreeningAppealEvent.Escalated;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Passes an appeal that nobody decided in time on to the governor's office, once and never in silence. A closure that
/// was told of since moves the time.
@ApplicationScoped
class ScreeningAppealSweep {

    private final ScreeningAppealRows rows;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final Outbox outbox;
    private final Clock clock;

    ScreeningAppealSweep(ScreeningAppealRows rows, Halls halls, AnswerClock answerClock, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.halls = halls;
        this.answerClock = answerClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.moderation-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "screening-appeal-sweep")
    void sweep() {
        InTurn.each("appeals about screening that are late", most -> rows.late(clock.instant(), most), this::escalate);
    }

    private void escalate(UUID id) {
        Instant now = clock.instant();
        rows.stillLate(id, now).ifPresent(appeal -> escalate(appeal, now));
    }

    private void escalate(ScreeningAppealRows.Kept appeal, Instant now) {
        HallFacts hall = halls.ofRecord(appeal.hall());
        Instant due = answerClock
                .known(appeal.county(), appeal.appealedAt())
                .dueAfter(appeal.appealedAt(), hall.policy().terms().appealDays());
        if (due.isAfter(now)) {
            rows.moveDue(appeal.id(), due);
            return;
        }
        rows.escalate(appeal.id(), now);
        outbox.append(new Escalated(
                appeal.proposal(),
                appeal.id(),
                appeal.hall(),
                appeal.county(),
                appeal.dueAt(),
                Roles.GOVERNOR,
                hall.privateOrNull()));
    }
}
