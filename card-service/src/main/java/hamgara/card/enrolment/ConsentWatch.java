package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.guardian.ConsentWithdrawn;
import hamgara.card.guardian.GuardianConsents;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/// Stops what stood on a guardian's consent, in the transaction that withdraws it.
@ApplicationScoped
class ConsentWatch {

    static final String CONSENT_MISSING = "GUARDIAN_CONSENT_MISSING";

    private final EnrolmentRepository enrolments;
    private final Transitions transitions;
    private final Programmes programmes;
    private final GuardianConsents consents;
    private final Persons persons;
    private final Areas areas;
    private final Caller caller;

    ConsentWatch(
            EnrolmentRepository enrolments,
            Transitions transitions,
            Programmes programmes,
            GuardianConsents consents,
            Persons persons,
            Areas areas,
            Caller caller) {
        this.enrolments = enrolments;
        this.transitions = transitions;
        this.programmes = programmes;
        this.consents = consents;
        this.persons = persons;
        this.areas = areas;
        this.caller = caller;
    }

    /// Whether the terms ask for a consent today that nobody gives.
    boolean isMissing(PersonFacts person, ProgrammeTerms terms) {
        LocalDate today = areas.today();
        Integer under = terms.rules().guardianConsentUnder();
        return under != null
                && Age.on(person.birthDate(), today) < under
                && consents.holding(person.id(), today).isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes ConsentWithdrawn withdrawn) {
        for (Enrolment enrolment : enrolments.lockedOpenOf(withdrawn.minor())) {
            ProgrammeTerms terms = programmes.terms(enrolment.programmeId, enrolment.programmeVersion);
            persons.find(enrolment.personId)
                    .filter(person -> isMissing(person, terms))
                    .ifPresent(person -> stop(enrolment));
        }
    }

    private void stop(Enrolment enrolment) {
        switch (enrolment.state) {
            case ACTIVE, GRACE -> {
                enrolment.turn(EnrolmentState.SUSPENDED, CONSENT_MISSING);
                transitions.tell(enrolment, EnrolmentStep.Kind.SUSPENDED, caller.pseudonym());
            }
            case WAITLISTED, UNDER_REVIEW -> {
                enrolment.turn(EnrolmentState.NEEDS_EVIDENCE, CONSENT_MISSING);
                transitions.tell(enrolment, EnrolmentStep.Kind.EVIDENCE_ASKED, caller.pseudonym());
            }
            case NEEDS_EVIDENCE, SUSPENDED, EXPIRED, WITHDRAWN, REJECTED, REFUSED -> {}
        }
    }
}
