package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.assessment.Assessment;
import hamgara.card.assessment.Assessments;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.card.programme.ProgrammeState;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.programme.Validity;
import hamgara.kit.caller.Caller;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The steps that the desk and the person take with an enrolment. Nobody decides on the own one.
@ApplicationScoped
class EnrolmentDesk {

    static final String CLAIM_NOT_VERIFIED = "CLAIM_NOT_VERIFIED";
    static final String OWN_CONSENT_NEEDED = "OWN_CONSENT_NEEDED";

    private final EnrolmentRepository enrolments;
    private final Transitions transitions;
    private final Persons persons;
    private final Programmes programmes;
    private final Assessments assessments;
    private final ConsentWatch consents;
    private final Areas areas;
    private final Caller caller;
    private final Clock clock;

    EnrolmentDesk(
            EnrolmentRepository enrolments,
            Transitions transitions,
            Persons persons,
            Programmes programmes,
            Assessments assessments,
            ConsentWatch consents,
            Areas areas,
            Caller caller,
            Clock clock) {
        this.enrolments = enrolments;
        this.transitions = transitions;
        this.persons = persons;
        this.programmes = programmes;
        this.assessments = assessments;
        this.consents = consents;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    EnrolmentView approve(UUID id, StepReason reason, long seen) {
        Enrolment enrolment = ofOthers(id, seen, reason, EnrolmentStep.Kind.APPROVED);
        possible(
                enrolment,
                enrolment.state == EnrolmentState.UNDER_REVIEW || enrolment.state == EnrolmentState.NEEDS_EVIDENCE);
        requireConsent(enrolment);
        ProgrammeTerms terms = terms(enrolment);
        transitions.admit(
                enrolment, terms, programmes.inForce(enrolment.programmeId).orElse(terms), true);
        return done(enrolment, EnrolmentStep.Kind.APPROVED);
    }

    @Transactional
    EnrolmentView reject(UUID id, StepReason reason, long seen) {
        Enrolment enrolment = ofOthers(id, seen, reason, EnrolmentStep.Kind.REJECTED);
        possible(
                enrolment,
                enrolment.state == EnrolmentState.UNDER_REVIEW || enrolment.state == EnrolmentState.NEEDS_EVIDENCE);
        transitions.end(enrolment, EnrolmentState.REJECTED, reason.name());
        return done(enrolment, EnrolmentStep.Kind.REJECTED);
    }

    @Transactional
    EnrolmentView askEvidence(UUID id, StepReason reason, long seen) {
        Enrolment enrolment = ofOthers(id, seen, reason, EnrolmentStep.Kind.EVIDENCE_ASKED);
        possible(enrolment, enrolment.state == EnrolmentState.UNDER_REVIEW);
        enrolment.turn(EnrolmentState.NEEDS_EVIDENCE, reason.name());
        return done(enrolment, EnrolmentStep.Kind.EVIDENCE_ASKED);
    }

    @Transactional
    EnrolmentView suspend(UUID id, StepReason reason, long seen) {
        Enrolment enrolment = ofOthers(id, seen, reason, EnrolmentStep.Kind.SUSPENDED);
        possible(enrolment, enrolment.state == EnrolmentState.ACTIVE || enrolment.state == EnrolmentState.GRACE);
        enrolment.turn(EnrolmentState.SUSPENDED, reason.name());
        return done(enrolment, EnrolmentStep.Kind.SUSPENDED);
    }

    /// What time has suspended goes on only once its cause is gone.
    @Transactional
    EnrolmentView resume(UUID id, StepReason reason, long seen) {
        Enrolment enrolment = ofOthers(id, seen, reason, EnrolmentStep.Kind.RESUMED);
        possible(enrolment, enrolment.state == EnrolmentState.SUSPENDED);
        LocalDate today = areas.today();
        if (enrolment.lacksOwnConsent(today)) {
            throw new EnrolmentRefusal.OwnConsentNeeded();
        }
        requireConsent(enrolment);
        if (enrolment.verifyBy != null && enrolment.verifyBy.isBefore(today)) {
            if (!assessments.isVerified(enrolment.personId, terms(enrolment).rules(), today)) {
                throw new EnrolmentRefusal.ClaimNotVerified();
            }
            enrolment.verifyBy = null;
        }
        goOn(enrolment);
        return done(enrolment, EnrolmentStep.Kind.RESUMED);
    }

    @Transactional
    EnrolmentView withdraw(UUID id, StepReason reason, long seen) {
        Enrolment enrolment = mine(id, seen);
        fits(reason, EnrolmentStep.Kind.WITHDRAWN);
        possible(enrolment, !enrolment.state.isFinal());
        transitions.end(enrolment, EnrolmentState.WITHDRAWN, reason.name());
        return done(enrolment, EnrolmentStep.Kind.WITHDRAWN);
    }

    /// Who came of age says it in person; the desk takes it down from who has no account.
    @Transactional
    EnrolmentView consent(UUID id, long seen) {
        Enrolment enrolment = mine(id, seen);
        LocalDate today = areas.today();
        if (enrolment.state.isFinal() || !enrolment.lacksOwnConsent(today)) {
            throw new EnrolmentRefusal.OwnConsentNotAsked();
        }
        enrolment.ownConsentAt = clock.instant();
        if (enrolment.state == EnrolmentState.SUSPENDED
                && Set.of(OWN_CONSENT_NEEDED, ConsentWatch.CONSENT_MISSING).contains(enrolment.reasons[0])) {
            goOn(enrolment);
        }
        return done(enrolment, EnrolmentStep.Kind.CONSENTED);
    }

    /// By the version in force today, weighed anew; the new term follows the old one without a gap.
    @Transactional
    EnrolmentView renew(UUID id, long seen) {
        Enrolment enrolment = mine(id, seen);
        possible(enrolment, enrolment.state == EnrolmentState.ACTIVE || enrolment.state == EnrolmentState.GRACE);
        LocalDate today = areas.today();
        LocalDate endsOn = enrolment.endsOn;
        LocalDate usableUntil = enrolment.usableUntil;
        if (endsOn == null || usableUntil == null) {
            throw new EnrolmentRefusal.RenewalNotNeeded();
        }
        possible(enrolment, !today.isAfter(usableUntil) && !enrolment.lacksOwnConsent(today));
        LocalDate from = endsOn.minusDays(terms(enrolment).more().validity().renewalDays());
        if (today.isBefore(from)) {
            throw new EnrolmentRefusal.RenewalNotOpen(from);
        }
        ProgrammeTerms terms = programmes
                .inForce(enrolment.programmeId)
                .filter(found -> found.state() == ProgrammeState.PUBLISHED && !found.isOverOn(today))
                .orElseThrow(EnrolmentRefusal.ProgrammeNotPublished::new);
        PersonFacts person = persons.find(enrolment.personId).orElseThrow(EnrolmentRefusal.EnrolmentNotFound::new);
        Assessment assessment = assessments.assess(person, terms, today);
        if (assessment.outcome() == Assessment.Outcome.ON_HONOUR) { // a statement carries the first term only
            throw new EnrolmentRefusal.RenewalNotEligible(List.of(CLAIM_NOT_VERIFIED));
        }
        if (assessment.outcome() != Assessment.Outcome.ELIGIBLE) {
            throw new EnrolmentRefusal.RenewalNotEligible(assessment.reasons());
        }
        enrolment.verifyBy = null;
        enrolment.weighed(person, terms, assessment);
        Validity validity = terms.more().validity();
        enrolment.endsOn = validity.endsOn(endsOn.plusDays(1));
        enrolment.usableUntil = enrolment.endsOn == null ? null : enrolment.endsOn.plusDays(validity.graceDays());
        enrolment.turn(EnrolmentState.ACTIVE);
        return done(enrolment, EnrolmentStep.Kind.RENEWED);
    }

    private void requireConsent(Enrolment enrolment) {
        if (persons.find(enrolment.personId)
                .filter(person -> consents.isMissing(person, terms(enrolment)))
                .isPresent()) {
            throw new EnrolmentRefusal.GuardianConsentNeeded();
        }
    }

    private void goOn(Enrolment enrolment) {
        LocalDate endsOn = enrolment.endsOn;
        enrolment.turn(endsOn != null && endsOn.isBefore(areas.today()) ? EnrolmentState.GRACE : EnrolmentState.ACTIVE);
    }

    private Enrolment ofOthers(UUID id, long seen, StepReason reason, EnrolmentStep.Kind kind) {
        Enrolment enrolment = mine(id, seen);
        if (persons.find(enrolment.personId)
                .filter(person -> caller.pseudonym().equals(person.account()))
                .isPresent()) {
            throw new EnrolmentRefusal.OwnEnrolment();
        }
        fits(reason, kind);
        return enrolment;
    }

    /// Of the person, or of the desk's county.
    private Enrolment mine(UUID id, long seen) {
        Enrolment enrolment = enrolments
                .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found ->
                        persons.find(found.personId).filter(persons::isCallers).isPresent())
                .orElseThrow(EnrolmentRefusal.EnrolmentNotFound::new);
        StaleVersion.check(seen, enrolment.version);
        return enrolment;
    }

    private static void fits(StepReason reason, EnrolmentStep.Kind kind) {
        if (!reason.fits(kind)) {
            throw new EnrolmentRefusal.ReasonNotFitting(reason).at("/reason");
        }
    }

    private static void possible(Enrolment enrolment, boolean yes) {
        if (!yes) {
            throw new EnrolmentRefusal.StepNotPossible(enrolment.state);
        }
    }

    private ProgrammeTerms terms(Enrolment enrolment) {
        return programmes.terms(enrolment.programmeId, enrolment.programmeVersion);
    }

    private EnrolmentView done(Enrolment enrolment, EnrolmentStep.Kind kind) {
        transitions.tell(enrolment, kind, caller.pseudonym());
        return EnrolmentView.of(enrolment);
    }
}
