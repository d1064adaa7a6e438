package hamgara.forum.agencycase;

import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.CaseRefusal.AnswerAccepted;
import hamgara.forum.agencycase.CaseRefusal.CaseNotAnswered;
import hamgara.forum.agencycase.CaseRefusal.ReopenedOnce;
import hamgara.forum.template.Templates;
import hamgara.forum.text.Words;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Gives, corrects and settles answers; every version of every answer is kept and shown.
@ApplicationScoped
class Answers {

    private static final int MOST_REOPENINGS = 1;

    private final HeldCases held;
    private final CaseClock caseClock;
    private final Transfers transfers;
    private final Pauses pauses;
    private final Templates templates;
    private final Session database;
    private final Clock clock;

    Answers(
            HeldCases held,
            CaseClock caseClock,
            Transfers transfers,
            Pauses pauses,
            Templates templates,
            Session database,
            Clock clock) {
        this.held = held;
        this.caseClock = caseClock;
        this.transfers = transfers;
        this.pauses = pauses;
        this.templates = templates;
        this.database = database;
        this.clock = clock;
    }

    @Transactional
    CaseView answer(UUID id, CaseChange.Answer answer, Office by, long expectedVersion) {
        AgencyCase given = held.own(id, expectedVersion);
        Instant now = clock.instant();
        boolean inTime = !given.answerOverdue(now);
        boolean isFinal = answer.decision() != Decision.OUT_OF_COMPETENCE;
        pauses.endQuietly(given, now);
        given.acknowledgedAt = given.acknowledgedAt == null ? now : given.acknowledgedAt;
        given.transferTo = null;
        given.transferDueAt = null;
        given.answerNo++;
        String reason = Words.of(answer.reason(), "fa", "/reason");
        String plan = Words.orNone(answer.plan(), "fa");
        keep(given, answer, reason, plan, isFinal, false, inTime, now);
        var event = new CaseAnswered(
                given.id,
                given.proposalId,
                given.county,
                given.agency,
                answer.decision().name(),
                inTime,
                given.answerNo,
                isFinal,
                held.privateOrNull(given));
        if (!isFinal) {
            return passOn(given, reason, by, now, event);
        }
        given.state = CaseState.ANSWERED;
        given.withGovernorAt = null;
        given.answeredAt = now;
        given.decision = answer.decision();
        given.reason = reason;
        given.plan = plan;
        given.warnAt = null;
        given.countLateAgain(now);
        return held.changed(given, CaseStep.ANSWERED, now, by, null, null, event);
    }

    /// Whoever is not competent has answered nothing: the question goes on to the governor's office, and so does the
    /// clock.
    private CaseView passOn(AgencyCase given, String reason, Office by, Instant now, CaseAnswered event) {
        given.state = CaseState.ACKNOWLEDGED;
        given.withGovernorAt = now;
        given.countLateAgain(now);
        held.changed(given, CaseStep.OUT_OF_COMPETENCE, now, by, null, reason, event);
        return held.changed(given, CaseStep.WITH_GOVERNOR, now, by, null, null, transfers.withGovernor(given));
    }

    /// A new version beside the old one; when the answer came stays as it was.
    @Transactional
    CaseView correct(UUID id, CaseChange.Answer answer, Office by, long expectedVersion) {
        AgencyCase corrected = held.known(id);
        held.requireOwn(corrected);
        Instant answeredAt = settled(corrected, expectedVersion);
        if (answer.decision() == Decision.OUT_OF_COMPETENCE) {
            throw new CaseNotAnswered(corrected.state);
        }
        Instant now = clock.instant();
        corrected.answerNo++;
        String reason = Words.of(answer.reason(), "fa", "/reason");
        String plan = Words.orNone(answer.plan(), "fa");
        corrected.decision = answer.decision();
        corrected.reason = reason;
        corrected.plan = plan;
        boolean inTime = !answeredAt.isAfter(corrected.answerDueAt);
        keep(corrected, answer, reason, plan, true, true, inTime, now);
        return held.changed(
                corrected,
                CaseStep.ANSWER_CORRECTED,
                now,
                by,
                null,
                null,
                new CaseEvent.AnswerCorrected(
                        id, corrected.county, corrected.agency, corrected.answerNo, held.privateOrNull(corrected)));
    }

    /// The hall is content with the answer: it is not opened again.
    @Transactional
    CaseView take(UUID id, Office by, long expectedVersion) {
        AgencyCase taken = held.known(id);
        settled(taken, expectedVersion);
        Instant now = clock.instant();
        taken.acceptedAt = now;
        return held.changed(
                taken,
                CaseStep.ACCEPTED,
                now,
                by,
                null,
                null,
                new CaseEvent.AnswerTaken(id, taken.county, taken.agency, taken.answerNo, held.privateOrNull(taken)));
    }

    /// Once: the agency is asked again, with a clock of its own. The first promises stay.
    void reopen(UUID id, String reason, Office by) {
        AgencyCase again = held.known(id);
        if (again.state == CaseState.ANSWERED && again.acceptedAt != null) {
            throw new AnswerAccepted();
        }
        if (again.reopened == MOST_REOPENINGS) {
            throw new ReopenedOnce();
        }
        if (again.state != CaseState.ANSWERED) {
            throw new CaseNotAnswered(again.state);
        }
        Instant now = clock.instant();
        again.state = CaseState.OPEN;
        again.reopened++;
        again.clockFrom = now;
        again.receivedAt = now;
        again.acknowledgedAt = null;
        again.acknowledgeOverdueAt = null;
        again.answeredAt = null;
        again.overdueAt = null;
        again.lateDays = 0;
        again.lateNextAt = null;
        again.level = 0;
        again.warned = 0;
        again.extensionDays = 0;
        again.decision = null;
        again.reason = null;
        again.plan = null;
        caseClock.set(again);
        var event = new CaseReopened(
                id, again.proposalId, again.county, again.agency, again.answerDueAt, held.privateOrNull(again));
        held.changed(again, CaseStep.REOPENED, now, by, again.agency, Words.of(reason, "fa", "/reason"), event);
    }

    /// Every version, newest first.
    List<AnswerVersion> of(UUID id) {
        held.existing(id);
        return database.createNativeQuery("""
                        select no, agency, decision, reason, plan, template, is_final, is_correction, in_time, published_at
                        from case_answer where case_id = :case order by no desc""", Object[].class)
                .setParameter("case", id)
                .getResultStream()
                .map(row -> AnswerVersion.of(row))
                .toList();
    }

    private static Instant settled(AgencyCase of, long expectedVersion) {
        StaleVersion.check(expectedVersion, of.version);
        if (of.answeredAt == null) {
            throw new CaseNotAnswered(of.state);
        }
        if (of.acceptedAt != null) {
            throw new AnswerAccepted();
        }
        return of.answeredAt;
    }

    private void keep(
            AgencyCase of,
            CaseChange.Answer answer,
            String reason,
            @Nullable String plan,
            boolean isFinal,
            boolean isCorrection,
            boolean inTime,
            Instant now) {
        if (answer.template() != null) {
            templates.require(of.county, answer.template(), answer.decision().name(), "/template");
        }
        database.createNativeMutationQuery("""
                        insert into case_answer (case_id, no, agency, decision, reason, plan, template, is_final,
                                                 is_correction, in_time, published_at)
                        values (:case, :no, :agency, :decision, :reason, :plan, :template, :final, :correction,
                                :inTime, :now)""")
                .setParameter("case", of.id)
                .setParameter("no", of.answerNo)
                .setParameter("agency", of.agency)
                .setParameter("decision", answer.decision().name())
                .setParameter("reason", reason)
                .setParameter("plan", plan, String.class)
                .setParameter("template", answer.template(), String.class)
                .setParameter("final", isFinal)
                .setParameter("correction", isCorrection)
                .setParameter("inTime", inTime)
                .setParameter("now", now)
                .executeUpdate();
    }
}
