package hamgara.forum.review;

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

/// Tells the governor's office once of what nobody has decided in time. A closure that was told of since
/// moves the time.
@ApplicationScoped
class ReviewSweep {

    private final ReviewRows rows;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final Outbox outbox;
    private final Clock clock;

    ReviewSweep(ReviewRows rows, Halls halls, AnswerClock answerClock, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.halls = halls;
        this.answerClock = answerClock;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.moderation-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "review-sweep")
    void sweep() {
        InTurn.each("reported texts that are late", most -> rows.late(clock.instant(), most), this::report);
    }

    private void report(UUID id) {
        Instant now = clock.instant();
        rows.stillLate(id, now).ifPresent(item -> report(item, now));
    }

    private void report(ReviewRows.Kept item, Instant now) {
        HallFacts hall = halls.ofRecord(item.hall());
        Instant due = Reviews.due(
                answerClock.known(item.county(), item.laneAt()),
                item.lane(),
                item.laneAt(),
                hall.policy().terms());
        if (due.isAfter(now)) {
            rows.moveDue(item.id(), due);
            return;
        }
        rows.reported(item.id(), now);
        outbox.append(new ReviewOverdue(
                item.id(),
                item.content(),
                item.hall(),
                item.county(),
                item.lane(),
                item.dueAt(),
                Roles.GOVERNOR,
                hall.privateOrNull()));
    }
}
