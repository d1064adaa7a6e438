package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.assessment.Assessment;
import hamgara.card.assessment.Assessments;
import hamgara.card.person.PersonFacts;
import hamgara.card.person.Persons;
import hamgara.card.programme.ProgrammeState;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.kit.caller.Caller;
import hamgara.kit.ids.Ids;
import hamgara.kit.page.Cursor;
import hamgara.kit.page.Page;
import hamgara.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Decides who takes part in a programme.
@ApplicationScoped
public class Enrolments {

    private final EnrolmentRepository enrolments;
    private final EnrolmentSteps steps;
    private final Transitions transitions;
    private final Persons persons;
    private final Programmes programmes;
    private final Assessments assessments;
    private final Areas areas;
    private final Caller caller;
    private final Clock clock;

    Enrolments(
            EnrolmentRepository enrolments,
            EnrolmentSteps steps,
            Transitions transitions,
            Persons persons,
            Programmes programmes,
            Assessments assessments,
            Areas areas,
            Caller caller,
            Clock clock) {
        this.enrolments = enrolments;
        this.steps = steps;
        this.transitions = transitions;
        this.persons = persons;
        this.programmes = programmes;
        this.assessments = assessments;
        this.areas = areas;
        this.caller = caller;
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

    /// Applies by a line of an import, in the name of the officer whose list it is.
    @Transactional
    public EnrolmentFacts apply(PersonFacts person, UUID programme, String officer) {
        return facts(decide(person, programme, officer)).orElseThrow();
    }

    /// Ends every enrolment of a person who is to be forgotten.
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAllOf(UUID person, String officer) {
        for (Enrolment enrolment : enrolments.lockedOpenOf(person)) {
            transitions.end(enrolment, EnrolmentState.WITHDRAWN, StepReason.HOLDER_ASKED.name());
            transitions.tell(enrolment, EnrolmentStep.Kind.WITHDRAWN, officer);
        }
    }

    /// Forgets what was known of a person who is erased by now, and of the account the person had.
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID person, @Nullable String account) {
        enrolments.flush();
        steps.forget(person, account);
        enrolments.forget(person);
    }

    /// Whether an application of the person is on its way or was accepted.
    @Transactional
    public boolean isOpen(UUID person, UUID programme) {
        return enrolments.isOpen(person, programme);
    }

    @Transactional
    EnrolmentView apply(NewEnrolment request) {
        return EnrolmentView.of(
                decide(persons.callersOwn(request.personId()), request.programmeId(), caller.pseudonym()));
    }

    @Transactional
    EnrolmentView read(UUID id) {
        callersOwn(id);
        return EnrolmentView.of(enrolments.findById(id));
    }

    @Transactional
    Page<StepView> steps(UUID id, PageRequest request) {
        callersOwn(id);
        long after = request.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        return Page.of(steps.of(id, after, request.rowsToRead()), request, step -> Cursor.of(step.id), StepView::of);
    }

    /// The desk's list: of its county, oldest first.
    @Transactional
    Page<EnrolmentView> list(@Nullable EnrolmentState state, @Nullable UUID programme, PageRequest request) {
        UUID after = request.cursor().map(cursor -> cursor.uuid(0)).orElse(null);
        List<Enrolment> rows =
                enrolments.ofCounty(caller.county().orElse(""), state, programme, after, request.rowsToRead());
        return Page.of(rows, request, enrolment -> Cursor.of(enrolment.id), EnrolmentView::of);
    }

    private Enrolment decide(PersonFacts person, UUID programme, String by) {
        persons.requireConfirmed(person);
        persons.hold(person.id());
        LocalDate today = areas.today();
        ProgrammeTerms terms = programmes
                .inForce(programme)
                .filter(found -> found.state() == ProgrammeState.PUBLISHED && !found.isOverOn(today))
                .orElseThrow(() -> new EnrolmentRefusal.ProgrammeNotPublished().at("/programmeId"));
        areas.requireNotPaused(terms.county());
        Assessment assessment = assessments.assess(person, terms, today);

        var enrolment = new Enrolment();
        enrolment.id = Ids.next();
        enrolment.personId = person.id();
        enrolment.programmeId = terms.programme();
        enrolment.countyCode = terms.county();
        enrolment.decidedAt = clock.instant();
        enrolment.decidedOn = today;
        enrolment.weighed(person, terms, assessment);
        switch (assessment.outcome()) {
            case NOT_ELIGIBLE ->
                enrolment.turn(EnrolmentState.REFUSED, assessment.reasons().toArray(String[]::new));
            case UNCLEAR -> {
                enrolment.turn(EnrolmentState.UNDER_REVIEW, assessment.reasons().toArray(String[]::new));
                transitions.number(enrolment);
            }
            case ELIGIBLE, ON_HONOUR -> transitions.admit(enrolment, terms, terms, false);
        }
        insert(enrolment);
        transitions.tell(enrolment, EnrolmentStep.Kind.DECIDED, by);
        return enrolment;
    }

    private void insert(Enrolment enrolment) {
        try {
            enrolments.persistAndFlush(enrolment);
        } catch (ConstraintViolationException e) {
            if ("enrolment_one_open".equals(e.getConstraintName())) {
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
                        enrolment.state,
                        enrolment.endsOn,
                        enrolment.usableUntil,
                        enrolment.suspendedFrom()));
    }
}
