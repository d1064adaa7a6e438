package hamgara.forum.appeal;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Passes an appeal that nobody decided in time on to the governor's office, once and never in silence.
/// A closure that was told of since moves the time.
@ApplicationScoped
class AppealSweep {

    private final AppealRows rows;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final Outbox outbox;
    private final Clock clock;

    AppealSweep(AppealRows rows, Halls halls, AnswerClock answerClock, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.halls = halls;
        this.answerClock = answerClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.moderation-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "appeal-sweep")
    void sweep() {
        InTurn.each("appeals that are late", most -> rows.late(clock.instant(), most), this::escalate);
    }

    private void escalate(UUID id) {
        Instant now = clock.instant();
        rows.stillLate(id, now).ifPresent(appeal -> escalate(appeal, now));
    }

    private void escalate(AppealRows.Kept appeal, Instant now) {
        HallFacts hall = halls.ofRecord(appeal.hall());
        Instant due = answerClock
                .known(appeal.county(), appeal.appealedAt())
                .dueAfter(appeal.appealedAt(), hall.policy().terms().appealDays());
        if (due.isAfter(now)) {
            rows.moveDue(appeal.id(), due);
            return;
        }
        rows.escalate(appeal.id(), now);
        outbox.append(new AppealEvent.Escalated(
                appeal.act(),
                appeal.id(),
                appeal.hall(),
                appeal.county(),
                appeal.dueAt(),
                Roles.GOVERNOR,
                hall.privateOrNull()));
    }
}
