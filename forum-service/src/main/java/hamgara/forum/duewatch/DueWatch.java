package hamgara.forum.duewatch;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.closure.OfficeTime;
import hamgara.forum.hall.Halls;
import hamgara.forum.resolution.ResolutionState;
import hamgara.forum.resolution.ResolutionStep;
import hamgara.forum.sweep.InTurn;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks at resolutions when time may have done something to them, each for itself; any number of
/// instances look at the same time.
///
/// Whoever is owed something is looked at each day from forty days before it is due, so that a closure
/// announced meanwhile moves the reminders: those are told on the seventh, third and first working day
/// before. The due date itself is a day of the calendar and does not move.
@ApplicationScoped
class DueWatch {

    private static final int FROM_DAYS_BEFORE = 40;
    private static final List<Integer> REMINDERS = List.of(1, 3, 7);
    /// Whose business a late resolution is at each level above the officer.
    private static final List<String> LADDER = List.of(Roles.AGENCY_HEAD, Roles.GOVERNOR, "deputy-governor");

    private final WatchedRows rows;
    private final AnswerClock workingTime;
    private final Halls halls;
    private final Outbox outbox;
    private final Clock clock;

    DueWatch(WatchedRows rows, AnswerClock workingTime, Halls halls, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.workingTime = workingTime;
        this.halls = halls;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{hamgara.forum.overdue-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "resolution-watch")
    void sweep() {
        Instant now = clock.instant();
        InTurn.each("resolutions that are due", most -> rows.due(now, most), id -> look(id, now));
    }

    private void look(UUID id, Instant now) {
        rows.held(id, now).ifPresent(of -> look(of, now));
    }

    private void look(Watched of, Instant now) {
        Boolean isPrivate = halls.ofRecord(of.hallId).privateOrNull();
        LocalDate today = Tehran.dayOf(now);
        of.lookAt = null;
        if (of.state.isOwed()) {
            owed(of, now, today, isPrivate);
        }
        if (of.state == ResolutionState.DONE_VERIFIED && of.disputeUntil != null) {
            closeInTime(of, now, of.disputeUntil, isPrivate);
        }
        if (of.reviewOn != null && !of.reviewTold && of.state != ResolutionState.CANCELLED) {
            review(of, now, today, of.reviewOn, isPrivate);
        }
        rows.save(of);
    }

    private void owed(Watched of, Instant now, LocalDate today, @Nullable Boolean isPrivate) {
        LocalDate from = of.dueOn.minusDays(FROM_DAYS_BEFORE);
        OfficeTime office = workingTime.known(of.county, Tehran.startOf(from));
        if (of.dueOn.isBefore(today)) {
            late(of, now, office, isPrivate);
        } else {
            of.lateDays = null;
            remind(of, today, office, isPrivate);
        }
        Instant tomorrow = Tehran.startOf(today.plusDays(1));
        lookAgain(of, Tehran.startOf(from).isAfter(tomorrow) ? Tehran.startOf(from) : tomorrow);
    }

    /// What its day had come for before the resolution, or this due date, was there is passed over.
    private void remind(Watched of, LocalDate today, OfficeTime office, @Nullable Boolean isPrivate) {
        if (!of.dueOn.equals(of.remindedFor)) {
            of.remindedFor = of.dueOn;
            of.remindedDays = REMINDERS.stream()
                    .filter(days -> office.workingDayBefore(of.dueOn, days).isBefore(today))
                    .findFirst()
                    .orElse(null);
        }
        Integer last = of.remindedDays;
        Integer next = REMINDERS.stream()
                .filter(days -> last == null || days < last)
                .filter(days -> !office.workingDayBefore(of.dueOn, days).isAfter(today))
                .findFirst()
                .orElse(null);
        if (next != null) {
            of.remindedDays = next;
            outbox.append(new DueEvent.ResolutionDueSoon(of.id, of.county, of.ownerAgency, next, of.dueOn, isPrivate));
        }
    }

    private void late(Watched of, Instant now, OfficeTime office, @Nullable Boolean isPrivate) {
        int days = office.daysLate(of.dueAt(), now);
        of.lateDays = days;
        if (!of.dueOn.equals(of.lateToldFor)) {
            of.lateToldFor = of.dueOn;
            rows.step(of.id, ResolutionStep.OVERDUE.name(), now, "");
            outbox.append(new DueEvent.ResolutionOverdue(of.id, of.county, of.ownerAgency, days, of.dueOn, isPrivate));
        }
        List<Integer> after = halls.ofRecord(of.hallId).policy().terms().escalateAfter();
        while (of.level < LADDER.size() && days >= after.get(of.level)) {
            of.level++;
            String toRole = LADDER.get(of.level - 1);
            if (rows.climb(of.id, of.level, toRole, now)) {
                rows.step(of.id, ResolutionStep.ESCALATED.name(), now, toRole);
                outbox.append(new DueEvent.ResolutionEscalated(
                        of.id, of.county, of.ownerAgency, of.level, toRole, days, isPrivate));
            }
        }
        lookAgain(of, office.nextDayLate(of.dueAt(), days));
    }

    /// A whole waits for what is disputed of its parts.
    private void closeInTime(Watched of, Instant now, Instant until, @Nullable Boolean isPrivate) {
        if (now.isBefore(until)) {
            lookAgain(of, until);
            return;
        }
        if (rows.hasPartInDoubt(of.id, now)) {
            lookAgain(of, Tehran.startOf(Tehran.dayOf(now).plusDays(1)));
            return;
        }
        of.state = ResolutionState.CLOSED;
        rows.step(of.id, ResolutionStep.CLOSED.name(), now, "");
        outbox.append(new DueEvent.ResolutionClosed(of.id, of.county, of.ownerAgency, isPrivate));
    }

    private void review(Watched of, Instant now, LocalDate today, LocalDate on, @Nullable Boolean isPrivate) {
        if (today.isBefore(on)) {
            lookAgain(of, Tehran.startOf(on));
            return;
        }
        of.reviewTold = true;
        rows.step(of.id, ResolutionStep.REVIEW_DUE.name(), now, "");
        outbox.append(new DueEvent.ResolutionReviewDue(of.id, of.county, of.workingGroup, on, isPrivate));
    }

    /// At the earliest of all reasons to look again.
    private static void lookAgain(Watched of, Instant at) {
        of.lookAt = Stream.of(at, of.lookAt == null ? at : of.lookAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
