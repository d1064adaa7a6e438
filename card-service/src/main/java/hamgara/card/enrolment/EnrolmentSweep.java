package hamgara.card.enrolment;

import hamgara.card.area.Areas;
import hamgara.card.assessment.Assessments;
import hamgara.card.enrolment.EnrolmentRepository.Queue;
import hamgara.card.programme.AreaQuota;
import hamgara.card.programme.ProgrammeState;
import hamgara.card.programme.ProgrammeTerms;
import hamgara.card.programme.Programmes;
import hamgara.card.waitlist.Places;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Does to enrolments what time does: suspends, ends, and gives free places to who waits. Doing it again changes
/// nothing.
@ApplicationScoped
class EnrolmentSweep {

    private static final int BATCH = 200;

    private final EnrolmentRepository enrolments;
    private final Transitions transitions;
    private final Assessments assessments;
    private final Programmes programmes;
    private final Places places;
    private final Areas areas;

    EnrolmentSweep(
            EnrolmentRepository enrolments,
            Transitions transitions,
            Assessments assessments,
            Programmes programmes,
            Places places,
            Areas areas) {
        this.enrolments = enrolments;
        this.transitions = transitions;
        this.assessments = assessments;
        this.programmes = programmes;
        this.places = places;
        this.areas = areas;
    }

    @Scheduled(
            every = "{hamgara.card.enrolment-sweep}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "enrolment-sweep")
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(this::suspend)) {}
        while (QuarkusTransaction.requiringNew().call(this::beginGrace)) {}
        while (QuarkusTransaction.requiringNew().call(this::expire)) {}
        for (Queue queue : QuarkusTransaction.requiringNew().call(enrolments::queues)) {
            while (QuarkusTransaction.requiringNew().call(() -> admit(queue)) == BATCH) {}
        }
    }

    private boolean suspend() {
        LocalDate today = areas.today();
        Optional<Enrolment> due = enrolments.toSuspend(today);
        due.ifPresent(enrolment -> {
            ProgrammeTerms terms = programmes.terms(enrolment.programmeId, enrolment.programmeVersion);
            boolean late = enrolment.verifyBy != null && enrolment.verifyBy.isBefore(today);
            if (late && assessments.isVerified(enrolment.personId, terms.rules(), today)) {
                enrolment.verifyBy = null;
                late = false;
            }
            if (late || enrolment.lacksOwnConsent(today)) {
                enrolment.turn(
                        EnrolmentState.SUSPENDED,
                        late ? EnrolmentDesk.CLAIM_NOT_VERIFIED : EnrolmentDesk.OWN_CONSENT_NEEDED);
                transitions.tell(enrolment, EnrolmentStep.Kind.SUSPENDED, null);
            }
        });
        return due.isPresent();
    }

    private boolean beginGrace() {
        Optional<Enrolment> due = enrolments.toGrace(areas.today());
        due.ifPresent(enrolment -> {
            enrolment.turn(EnrolmentState.GRACE);
            transitions.tell(enrolment, EnrolmentStep.Kind.GRACE_BEGUN, null);
        });
        return due.isPresent();
    }

    private boolean expire() {
        Optional<Enrolment> due = enrolments.toExpire(areas.today());
        due.ifPresent(enrolment -> {
            transitions.end(enrolment, EnrolmentState.EXPIRED);
            transitions.tell(enrolment, EnrolmentStep.Kind.EXPIRED, null);
        });
        return due.isPresent();
    }

    /// As many as there are places by the version in force, once the programme has begun and is not paused.
    private int admit(Queue queue) {
        LocalDate today = areas.today();
        Optional<ProgrammeTerms> inForce = programmes
                .inForce(queue.programme())
                .filter(terms -> terms.state() == ProgrammeState.PUBLISHED)
                .filter(terms -> terms.obstacle(today).isEmpty());
        if (inForce.isEmpty()) {
            return 0;
        }
        int most = BATCH;
        String area = queue.area();
        Optional<AreaQuota> quota =
                area == null ? Optional.empty() : inForce.get().quota(List.of(area));
        if (quota.isPresent()) {
            most = Math.min(
                    BATCH,
                    places.free(
                            queue.programme(), quota.get().area(), quota.get().places()));
        }
        List<Enrolment> next = most == 0 ? List.of() : enrolments.first(queue, most);
        for (Enrolment enrolment : next) {
            transitions.activate(enrolment, programmes.terms(enrolment.programmeId, enrolment.programmeVersion), false);
            transitions.tell(enrolment, EnrolmentStep.Kind.ADMITTED, null);
        }
        return next.size();
    }
}
