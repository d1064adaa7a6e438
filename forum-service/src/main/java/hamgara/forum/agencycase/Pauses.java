package hamgara.forum.agencycase;

import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.CaseRefusal.CaseNotPaused;
import hamgara.forum.agencycase.CaseRefusal.CasePaused;
import hamgara.forum.agencycase.CaseRefusal.PauseCap;
import hamgara.forum.agencycase.CaseRefusal.PauseEmpty;
import hamgara.forum.agencycase.CaseRefusal.PauseReasonUnknown;
import hamgara.forum.agencycase.CaseRefusal.PauseTooLate;
import hamgara.forum.text.Words;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Lets the clock of a case stand still, for reasons the hall agreed on and no longer than it agreed on.
///
/// A pause says when it ends, and fits below the cap or is refused: so none outlasts the cap, whoever forgets it.
@ApplicationScoped
class Pauses {

    /// Of the calendar: more than any cap of working days needs.
    private static final int MOST_DAYS = 270;

    private final HeldCases held;
    private final CaseClock caseClock;
    private final Session database;
    private final Clock clock;

    Pauses(HeldCases held, CaseClock caseClock, Session database, Clock clock) {
        this.held = held;
        this.caseClock = caseClock;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    CaseView pause(UUID id, CaseChange.Pause pause, Office by, long expectedVersion) {
        AgencyCase paused = held.own(id, expectedVersion);
        Instant now = clock.instant();
        LocalDate today = Tehran.dayOf(now);
        if (paused.pausedUntil != null) {
            throw new CasePaused(paused.pausedUntil.toString());
        }
        if (paused.answerOverdue(now)) {
            throw new PauseTooLate();
        }
        List<String> allowed = caseClock.terms(paused).pauseReasons();
        if (!allowed.contains(pause.reason())) {
            throw new PauseReasonUnknown(pause.reason(), String.join(", ", allowed)).at("/reason");
        }
        int days = pause.until().isAfter(today.plusDays(MOST_DAYS))
                ? Integer.MAX_VALUE
                : caseClock.ofCounty(paused).workingDays(today, pause.until());
        if (days == 0) {
            throw new PauseEmpty().at("/until");
        }
        int left = paused.pauseCapDays - paused.pausedDays;
        if (days > left) {
            throw new PauseCap(days, left);
        }
        String why = Words.of(pause.why(), "fa", "/why");
        database.createNativeMutationQuery("""
                        insert into case_pause (case_id, from_on, until_on, reason, why, paused_at)
                        values (:case, :from, :until, :reason, :why, :now)""")
                .setParameter("case", id)
                .setParameter("from", today)
                .setParameter("until", pause.until())
                .setParameter("reason", pause.reason())
                .setParameter("why", why)
                .setParameter("now", now)
                .executeUpdate();
        paused.pausedUntil = pause.until();
        caseClock.set(paused);
        return held.changed(
                paused,
                CaseStep.PAUSED,
                now,
                by,
                null,
                pause.reason() + ": " + why,
                new CaseEvent.CasePaused(
                        id,
                        paused.county,
                        paused.agency,
                        pause.reason(),
                        pause.until(),
                        paused.answerDueAt,
                        held.privateOrNull(paused)));
    }

    @Transactional
    CaseView resume(UUID id, Office by, long expectedVersion) {
        AgencyCase resumed = held.own(id, expectedVersion);
        if (resumed.pausedUntil == null) {
            throw new CaseNotPaused();
        }
        Instant now = clock.instant();
        endQuietly(resumed, now);
        return tell(resumed, now, by);
    }

    /// The last day of a pause is over: the clock runs again by itself.
    void runOut(AgencyCase resumed, Instant now) {
        if (resumed.pausedUntil != null) {
            cut(resumed, resumed.pausedUntil);
        }
        resumed.pausedUntil = null;
        tell(resumed, now, null);
    }

    /// Gives the days back that were not needed; a pause that ends on its first day was none.
    void endQuietly(AgencyCase ended, Instant now) {
        if (ended.pausedUntil == null) {
            return;
        }
        LocalDate yesterday = Tehran.dayOf(now).minusDays(1);
        cut(ended, ended.pausedUntil.isBefore(yesterday) ? ended.pausedUntil : yesterday);
        ended.pausedUntil = null;
        caseClock.set(ended);
    }

    /// No pause lasts longer than until this day: also one that a closure called off made shorter stays as short.
    private void cut(AgencyCase of, LocalDate last) {
        for (String change : List.of(
                "delete from case_pause where case_id = :case and from_on > :last",
                "update case_pause set until_on = :last where case_id = :case and until_on > :last")) {
            database.createNativeMutationQuery(change)
                    .setParameter("case", of.id)
                    .setParameter("last", last)
                    .executeUpdate();
        }
    }

    private CaseView tell(AgencyCase resumed, Instant now, @Nullable Office by) {
        return held.changed(
                resumed,
                CaseStep.RESUMED,
                now,
                by,
                null,
                null,
                new CaseEvent.CaseResumed(
                        resumed.id, resumed.county, resumed.agency, resumed.answerDueAt, held.privateOrNull(resumed)));
    }
}
