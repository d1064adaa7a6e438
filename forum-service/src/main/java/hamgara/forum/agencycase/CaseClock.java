package hamgara.forum.agencycase;

import hamgara.forum.closure.AnswerClock;
import hamgara.forum.closure.OfficeTime;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Session;

/// Works out what a case owes when. Due dates are a function of opening, policy, pauses, extension and notices: worked
/// out again they are the same.
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
        set(of, withPauses(of, ofCounty(of)));
    }

    /// After a notice that was written already.
    void setAgain(AgencyCase of) {
        set(of, known(of));
    }

    /// The working time of the case, as it is known now.
    OfficeTime known(AgencyCase of) {
        return withPauses(
                of, answerClock.known(of.county, of.clockFrom, terms(of).venueClosuresMoveClocks()));
    }

    /// The county's working time: also the days of the pauses count.
    OfficeTime ofCounty(AgencyCase of) {
        return answerClock.of(of.county, of.clockFrom, terms(of).venueClosuresMoveClocks());
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

    private void set(AgencyCase of, OfficeTime office) {
        of.acknowledgeDueAt = office.dueAfter(of.receivedAt, of.acknowledgeDays);
        of.answerDueAt = office.dueAfter(of.clockFrom, of.answerDays + of.extensionDays);
        setWarning(of, office);
    }

    private OfficeTime withPauses(AgencyCase of, OfficeTime office) {
        OfficeTime left = office;
        for (Object[] pause : database.createNativeQuery("""
                        select from_on, until_on, paused_at from case_pause
                        where case_id = :case and until_on >= :from order by from_on""", Object[].class)
                .setParameter("case", of.id)
                .setParameter("from", Tehran.dayOf(of.clockFrom))
                .getResultList()) {
            left = left.without((LocalDate) pause[0], (LocalDate) pause[1], (Instant) pause[2]);
        }
        return left;
    }
}
