package hamgara.forum.stance;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.stance.StanceAppealEvent.AppealEscalated;
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
class StanceAppealSweep {

    private final StanceRows rows;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final Outbox outbox;
    private final Clock clock;

    StanceAppealSweep(StanceRows rows, Halls halls, AnswerClock answerClock, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.halls = halls;
        this.answerClock = answerClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.moderation-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "stance-appeal-sweep")
    void sweep() {
        InTurn.each("appeals about stances that are late", most -> rows.late(clock.instant(), most), this::escalate);
    }

    private void escalate(UUID id) {
        Instant now = clock.instant();
        rows.stillLate(id, now).ifPresent(late -> escalate(late, now));
    }

    private void escalate(StanceRows.Late late, Instant now) {
        HallFacts hall = halls.ofRecord(late.hall());
        Instant due = answerClock
                .known(late.county(), late.appealedAt())
                .dueAfter(late.appealedAt(), hall.policy().terms().appealDays());
        if (due.isAfter(now)) {
            rows.moveDue(late.id(), due);
            return;
        }
        rows.escalate(late.id(), now);
        outbox.append(new AppealEscalated(
                late.proposal(),
                late.id(),
                late.hall(),
                late.county(),
                late.dueAt(),
                Roles.GOVERNOR,
                hall.privateOrNull()));
    }
}
