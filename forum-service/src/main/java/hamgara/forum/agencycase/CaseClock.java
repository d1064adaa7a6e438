package hamgara.forum.agencycase;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.closure.OfficeTime;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Works out what a case owes when. Due dates are a function of opening, policy, pauses, extension and notices: worked
/// out again they are the same, and so are the days for which the clock stood.
@ApplicationScoped
class CaseClock {

    private final AnswerClock answerClock;
    private final Halls halls;
    private final Session database;

    CaseClock(AnswerClock answerClock, Halls halls, Session database) {
        this.answerClock = answerClock;
        this.halls = halls;
        this.database = database;
    }

    /// After a change of the case itself.
    void set(AgencyCase of) {
        set(of, ofCounty(of));
    }

    /// After a notice that was written already.
    void setAgain(AgencyCase of) {
        set(of, knownOfCounty(of));
    }

    /// The working time of the case, as it is known now.
    OfficeTime known(AgencyCase of) {
        return stood(of, knownOfCounty(of)).left();
    }

    /// The county's working time: also the days of the pauses count.
    OfficeTime ofCounty(AgencyCase of) {
        return answerClock.of(of.county, of.openedAt, terms(of).venueClosuresMoveClocks());
    }

    private OfficeTime knownOfCounty(AgencyCase of) {
        return answerClock.known(of.county, of.openedAt, terms(of).venueClosuresMoveClocks());
    }

    PolicyTerms terms(AgencyCase of) {
        return halls.policy(of.hallId, of.policyVersion).terms();
    }

    /// The next warning that was not given yet.
    void setWarning(AgencyCase of, OfficeTime office) {
        of.warnAt = terms(of).warnAt().stream()
                .filter(percent -> percent > of.warned)
                .min(Integer::compare)
                .map(percent -> percent == 100 ? of.answerDueAt : office.when(percent, of.clockFrom, of.answerDueAt))
                .orElse(null);
    }

    private void set(AgencyCase of, OfficeTime county) {
        Stood stood = stood(of, county);
        of.pausedDays = stood.days();
        of.pausedUntil = of.pausedUntil == null ? null : stood.until();
        of.acknowledgeDueAt = stood.left().dueAfter(of.receivedAt, of.acknowledgeDays);
        of.answerDueAt = stood.left().dueAfter(of.clockFrom, of.answerDays + of.extensionDays);
        setWarning(of, stood.left());
    }

    /// What the pauses leave of the working time, how many working days they took, and until when the last one lasts.
    private record Stood(
            OfficeTime left, int days, @Nullable LocalDate until) {}

    /// A pause is counted as its days are known now: a closure announced for them takes nothing from the cap, and one
    /// that is called off makes the pause end where the cap is reached.
    private Stood stood(AgencyCase of, OfficeTime county) {
        OfficeTime left = county;
        int days = 0;
        LocalDate last = null;
        for (Object[] pause : database.createNativeQuery("""
                        select from_on, until_on, paused_at from case_pause where case_id = :case order by from_on""", Object[].class)
                .setParameter("case", of.id)
                .getResultList()) {
            var from = (LocalDate) pause[0];
            last = (LocalDate) pause[1];
            int taken = county.workingDays(from, last);
            if (days + taken > of.pauseCapDays) {
                taken = of.pauseCapDays - days;
                last = county.lastOf(from, taken);
            }
            days += taken;
            left = last.isBefore(from) ? left : left.without(from, last, (Instant) pause[2]);
        }
        return new Stood(left, days, last);
    }
}
