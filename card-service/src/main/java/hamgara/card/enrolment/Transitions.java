package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.assessment.Assessments;
import hamgara.card.person.Age;
import hamgara.card.programme.AreaQuota;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.waitlist.Places;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Moves enrolments from state to state: places, dates, the step on record and the event belong together.
@ApplicationScoped
class Transitions {

    private static final int ADULT = 18;

    private final EnrolmentRepository enrolments;
    private final EnrolmentSteps steps;
    private final Assessments assessments;
    private final Places places;
    private final Areas areas;
    private final Outbox outbox;
    private final Event<EnrolmentMoved> moved;
    private final Clock clock;

    Transitions(
            EnrolmentRepository enrolments,
            EnrolmentSteps steps,
            Assessments assessments,
            Places places,
            Areas areas,
            Outbox outbox,
            Event<EnrolmentMoved> moved,
            Clock clock) {
        this.enrolments = enrolments;
        this.steps = steps;
        this.assessments = assessments;
        this.places = places;
        this.areas = areas;
        this.outbox = outbox;
        this.moved = moved;
        this.clock = clock;
    }

    /// Gives a place at once, or one in the queue: before the start everybody queues, and nobody overtakes who waits.
    /// Places are those in force, whichever version the application was weighed by.
    void admit(Enrolment enrolment, ProgrammeTerms terms, ProgrammeTerms inForce, boolean verified) {
        LocalDate today = areas.today();
        Optional<AreaQuota> quota =
                areas.place(enrolment.areaCode, enrolment.decidedOn).flatMap(place -> inForce.quota(place.lineage()));
        enrolment.placeArea = quota.map(AreaQuota::area).orElse(null);
        boolean free = quota.isEmpty()
                || (places.free(
                                        terms.programme(),
                                        quota.get().area(),
                                        quota.get().places())
                                > 0
                        && !enrolments.anyWaiting(terms.programme(), quota.get().area()));
        boolean started = terms.startsOn() == null || !today.isBefore(terms.startsOn());
        if (started && free) {
            activate(enrolment, terms, verified);
        } else {
            number(enrolment);
            enrolment.turn(EnrolmentState.WAITLISTED, started ? "PLACES_TAKEN" : "PROGRAMME_NOT_STARTED");
        }
    }

    /// The number tells the order of applications, so it is drawn when an application may have to wait.
    void number(Enrolment enrolment) {
        if (enrolment.queueNumber == null) {
            enrolment.queueNumber = places.nextNumber(enrolment.programmeId);
        }
    }

    /// The place, when there are any, is known to be free.
    void activate(Enrolment enrolment, ProgrammeTerms terms, boolean verified) {
        LocalDate today = areas.today();
        if (enrolment.placeArea != null) {
            places.take(terms.programme(), enrolment.placeArea);
        }
        enrolment.turn(EnrolmentState.ACTIVE);
        enrolment.beginsOn = today;
        enrolment.endsOn = terms.more().validity().endsOn(today);
        enrolment.usableUntil = enrolment.endsOn == null
                ? null
                : enrolment.endsOn.plusDays(terms.more().validity().graceDays());
        Integer honourDays = terms.rules().honourDays();
        enrolment.verifyBy = verified
                        || honourDays == null
                        || assessments.isVerified(enrolment.personId, terms.rules(), today)
                ? null
                : verifyBy(enrolment, today, honourDays);
        Integer consentUnder = terms.rules().guardianConsentUnder();
        enrolment.ownConsentOn =
                consentUnder != null && enrolment.age < consentUnder ? Age.birthday(enrolment.birthDate, ADULT) : null;
    }

    /// Who ends an enrolment on honour and applies again has no more time than before.
    private LocalDate verifyBy(Enrolment enrolment, LocalDate today, int honourDays) {
        LocalDate latest = today.plusDays(honourDays);
        return enrolments
                .earlierVerifyBy(enrolment, today.minusYears(1))
                .filter(earlier -> earlier.isBefore(latest))
                .orElse(latest);
    }

    /// Ends an enrolment one way or another; its place is free for the next in the queue.
    void end(Enrolment enrolment, EnrolmentState to, String... why) {
        if (enrolment.state.holdsPlace() && enrolment.placeArea != null) {
            places.giveBack(enrolment.programmeId, enrolment.placeArea);
        }
        enrolment.turn(to, why);
    }

    /// Puts a step on record and tells of it.
    void tell(Enrolment enrolment, EnrolmentStep.Kind kind, @Nullable String by) {
        enrolments.flush();
        steps.persist(EnrolmentStep.of(enrolment, kind, by, clock.instant()));
        outbox.append(EnrolmentEvent.of(kind, enrolment));
        moved.fire(new EnrolmentMoved(enrolment.id, enrolment.state));
    }
}
