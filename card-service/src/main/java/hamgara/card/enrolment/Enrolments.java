package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.guardian.GuardianConsents;
import hamgara.card.person.Age;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.card.programme.ProgrammeState;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.programme.Rules;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/// Decides who takes part in a programme.
@ApplicationScoped
public class Enrolments {

    private final EnrolmentRepository enrolments;
    private final Persons persons;
    private final GuardianConsents consents;
    private final Programmes programmes;
    private final Areas areas;
    private final Outbox outbox;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            Persons persons,
            GuardianConsents consents,
            Programmes programmes,
            Areas areas,
            Outbox outbox,
            Clock clock) {
        this.enrolments = enrolments;
        this.persons = persons;
        this.consents = consents;
        this.programmes = programmes;
        this.areas = areas;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Facts of an enrolment of the caller's own or of the desk's county; anybody else's is not found.
    @Transactional
    public EnrolmentFacts callersOwn(UUID id) {
        return find(id).filter(enrolment -> persons.isCallers(enrolment.person()))
                .orElseThrow(EnrolmentRefusal.EnrolmentNotFound::new);
    }

    @Transactional
    public Optional<EnrolmentFacts> find(UUID id) {
        return enrolments.findByIdOptional(id).flatMap(this::facts);
    }

    @Transactional
    EnrolmentView apply(NewEnrolment request) {
        PersonFacts person = persons.callersOwn(request.personId());
        persons.requireConfirmed(person);
        ProgrammeTerms terms = programmes
                .inForce(request.programmeId())
                .filter(found -> found.state() == ProgrammeState.PUBLISHED)
                .orElseThrow(() -> new EnrolmentRefusal.ProgrammeNotPublished().at("/programmeId"));
        areas.requireNotPaused(terms.county());

        Instant now = clock.instant();
        var enrolment = new Enrolment();
        enrolment.id = Ids.next();
        enrolment.personId = person.id();
        enrolment.programmeId = terms.programme();
        enrolment.programmeVersion = terms.version();
        enrolment.countyCode = terms.county();
        enrolment.decidedAt = now;
        enrolment.decidedOn = areas.today();
        enrolment.birthDate = person.birthDate();
        enrolment.age = Age.on(person.birthDate(), enrolment.decidedOn);
        enrolment.areaCode = person.areaCode();
        enrolment.guardianConsentId =
                consents.holding(person.id(), enrolment.decidedOn).orElse(null);
        List<Enrolment.Reason> reasons = reasons(enrolment, terms);
        enrolment.reasons = reasons.stream().map(Enum::name).toArray(String[]::new);
        enrolment.state = reasons.isEmpty() ? Enrolment.State.ACTIVE : Enrolment.State.REFUSED;
        insert(enrolment);
        outbox.append(new EnrolmentDecided(
                enrolment.id, terms.programme(), terms.version(), terms.county(), enrolment.state));
        return EnrolmentView.of(enrolment);
    }

    @Transactional
    EnrolmentView read(UUID id) {
        callersOwn(id);
        return EnrolmentView.of(enrolments.findById(id));
    }

    private List<Enrolment.Reason> reasons(Enrolment enrolment, ProgrammeTerms terms) {
        Rules rules = terms.rules();
        var reasons = new ArrayList<Enrolment.Reason>();
        if (!areas.isSwitchedOn(terms.county())) {
            reasons.add(Enrolment.Reason.COUNTY_NOT_SWITCHED_ON);
        }
        if (enrolment.age < rules.ageMin()) {
            reasons.add(Enrolment.Reason.AGE_BELOW_MIN);
        }
        if (enrolment.age > rules.ageMax()) {
            reasons.add(Enrolment.Reason.AGE_ABOVE_MAX);
        }
        if (areas.place(enrolment.areaCode)
                .filter(place -> place.within(rules.areas()))
                .isEmpty()) {
            reasons.add(Enrolment.Reason.AREA_NOT_COVERED);
        }
        Integer consentUnder = rules.guardianConsentUnder();
        if (consentUnder != null && enrolment.age < consentUnder && enrolment.guardianConsentId == null) {
            reasons.add(Enrolment.Reason.GUARDIAN_CONSENT_MISSING);
        }
        return reasons;
    }

    private void insert(Enrolment enrolment) {
        try {
            enrolments.persistAndFlush(enrolment);
        } catch (ConstraintViolationException e) {
            if ("enrolment_one_active".equals(e.getConstraintName())) {
                throw new EnrolmentRefusal.AlreadyTakesPart();
            }
            throw e;
        }
    }

    private Optional<EnrolmentFacts> facts(Enrolment enrolment) {
        return persons.find(enrolment.personId)
                .map(person -> new EnrolmentFacts(
                        enrolment.id,
                        person,
                        enrolment.programmeId,
                        enrolment.programmeVersion,
                        enrolment.countyCode,
                        enrolment.state == Enrolment.State.ACTIVE));
    }
}
