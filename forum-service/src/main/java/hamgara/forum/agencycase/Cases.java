package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.closure.ClosureAnnounced;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.HallPolicy;
import hamgara.forum.routing.Routing;
import hamgara.forum.text.Words;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens cases and moves them to their answer.
@ApplicationScoped
public class Cases {

    private final CaseRepository cases;
    private final CaseSteps steps;
    private final Agencies agencies;
    private final Routing routing;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final Event<CaseAnswered> answered;
    private final Outbox outbox;
    private final Clock clock;

    Cases(
            CaseRepository cases,
            CaseSteps steps,
            Agencies agencies,
            Routing routing,
            Halls halls,
            AnswerClock answerClock,
            Event<CaseAnswered> answered,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.agencies = agencies;
        this.routing = routing;
        this.halls = halls;
        this.answerClock = answerClock;
        this.answered = answered;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Opens the case at the one agency the routing names at this instant; it stays there when the routing changes.
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(UUID id, UUID proposalId, UUID hallId, String county, String subject, HallPolicy policy) {
        Instant now = clock.instant();
        var opened = new AgencyCase();
        opened.id = id;
        opened.proposalId = proposalId;
        opened.hallId = hallId;
        opened.county = county;
        opened.subject = subject;
        opened.agency = routing.agencyFor(county, subject, now);
        opened.policyVersion = policy.version();
        opened.state = CaseState.OPEN;
        opened.openedAt = now;
        opened.receivedAt = now;
        opened.acknowledgeDays = policy.terms().acknowledgeDays();
        opened.answerDays = policy.terms().answerDays();
        opened.originalAcknowledgeDueAt = acknowledgeDue(opened);
        opened.acknowledgeDueAt = opened.originalAcknowledgeDueAt;
        opened.originalAnswerDueAt = answerDue(opened);
        opened.answerDueAt = opened.originalAnswerDueAt;
        cases.persistAndFlush(opened);
        steps.add(opened, CaseStep.OPENED, now, null, opened.agency, null);
        outbox.append(new CaseOpened(
                id,
                proposalId,
                hallId,
                county,
                subject,
                opened.agency,
                opened.acknowledgeDueAt,
                opened.answerDueAt,
                privateOrNull(opened)));
    }

    @Transactional
    CaseView acknowledge(UUID id, Office by, long expectedVersion) {
        AgencyCase held = own(id, expectedVersion);
        if (!held.awaitsAcknowledgement()) {
            throw new CaseNotWaiting(held.state);
        }
        Instant now = clock.instant();
        held.state = CaseState.ACKNOWLEDGED;
        held.acknowledgedAt = now;
        return changed(held, CaseStep.ACKNOWLEDGED, now, by, null, null);
    }

    /// The answer clock keeps running: only the new agency's acknowledgement is counted anew.
    @Transactional
    CaseView refer(UUID id, CaseChange.Referral referral, Office by, long expectedVersion) {
        AgencyCase held = own(id, expectedVersion);
        if (held.referrals == AgencyCase.MOST_REFERRALS) {
            throw new ReferralsUsedUp();
        }
        held.referrals++;
        return sendTo(held, referral, CaseStep.REFERRED, by);
    }

    /// After two referrals the governor's office decides which agency answers.
    @Transactional
    CaseView assign(UUID id, CaseChange.Referral referral, Office by, long expectedVersion) {
        AgencyCase held =
                waiting(cases.locked(id).filter(this::isKnown).orElseThrow(CaseNotFound::new), expectedVersion);
        if (held.referrals < AgencyCase.MOST_REFERRALS) {
            throw new ReferralsLeft(AgencyCase.MOST_REFERRALS - held.referrals);
        }
        return sendTo(held, referral, CaseStep.ASSIGNED, by);
    }

    @Transactional
    CaseView extend(UUID id, CaseChange.Extension extension, Office by, long expectedVersion) {
        AgencyCase held = own(id, expectedVersion);
        Instant now = clock.instant();
        if (held.isExtended()) {
            throw new ExtensionTaken();
        }
        if (held.answerOverdue(now)) {
            throw new ExtensionTooLate();
        }
        held.extensionDays =
                halls.policy(held.hallId, held.policyVersion).terms().extensionDays();
        held.extensionReason = Words.of(extension.reason(), "fa", "/reason");
        held.answerDueAt = answerDue(held);
        return changed(held, CaseStep.EXTENDED, now, by, null, held.extensionReason);
    }

    @Transactional
    CaseView answer(UUID id, CaseChange.Answer answer, Office by, long expectedVersion) {
        AgencyCase held = own(id, expectedVersion);
        Instant now = clock.instant();
        boolean inTime = !held.answerOverdue(now);
        held.state = CaseState.ANSWERED;
        held.acknowledgedAt = held.acknowledgedAt == null ? now : held.acknowledgedAt;
        held.answeredAt = now;
        held.decision = answer.decision();
        held.reason = Words.of(answer.reason(), "fa", "/reason");
        held.plan = Words.orNone(answer.plan(), "fa");
        CaseView view = changed(held, CaseStep.ANSWERED, now, by, null, null);
        var event = new CaseAnswered(
                held.id,
                held.proposalId,
                held.county,
                held.agency,
                answer.decision().name(),
                inTime,
                privateOrNull(held));
        outbox.append(event);
        answered.fire(event);
        return view;
    }

    /// A closure moves what is still waited for; what was first promised stays on record beside it.
    void moveDueDates(@Observes ClosureAnnounced closure) {
        Instant now = clock.instant();
        for (String county : closure.counties()) {
            for (AgencyCase held : cases.waitingIn(county)) {
                Instant acknowledgeDue = acknowledgeDue(held);
                Instant answerDue = answerDue(held);
                if (acknowledgeDue.equals(held.acknowledgeDueAt) && answerDue.equals(held.answerDueAt)) {
                    continue;
                }
                held.acknowledgeDueAt = acknowledgeDue;
                held.answerDueAt = answerDue;
                held.acknowledgeOverdueAt = held.acknowledgementOverdue(now) ? held.acknowledgeOverdueAt : null;
                held.overdueAt = held.answerOverdue(now) ? held.overdueAt : null;
                steps.add(held, CaseStep.DUE_MOVED, now, null, null, null);
            }
        }
    }

    CaseView show(UUID id) {
        return CaseView.of(existing(id), clock.instant());
    }

    List<CaseStepView> timeline(UUID id) {
        existing(id);
        return steps.of(id);
    }

    List<CaseView> list(
            @Nullable String county,
            @Nullable String agency,
            @Nullable CaseState state,
            @Nullable Boolean overdue,
            @Nullable UUID before,
            int limit) {
        Instant now = clock.instant();
        return cases
                .list(
                        new CaseRepository.Filter(county, agency, state, overdue, now),
                        halls.unseen(),
                        agencies.own(),
                        before,
                        limit)
                .stream()
                .map(found -> CaseView.of(found, now))
                .toList();
    }

    String countyOf(UUID id) {
        return existing(id).county;
    }

    /// The proposal a case is about; refuses a case that does not exist.
    public UUID proposalOf(UUID id) {
        return existing(id).proposalId;
    }

    private CaseView sendTo(AgencyCase held, CaseChange.Referral referral, CaseStep step, Office by) {
        if (held.agency.equals(referral.agency())) {
            throw new AlreadyThere(held.agency);
        }
        agencies.requireOffice(held.county, referral.agency(), "/agency");
        Instant now = clock.instant();
        held.state = CaseState.REFERRED;
        held.agency = referral.agency();
        held.receivedAt = now;
        held.acknowledgedAt = null;
        held.acknowledgeOverdueAt = null;
        held.originalAcknowledgeDueAt = acknowledgeDue(held);
        held.acknowledgeDueAt = held.originalAcknowledgeDueAt;
        return changed(held, step, now, by, held.agency, Words.of(referral.reason(), "fa", "/reason"));
    }

    private CaseView changed(
            AgencyCase held, CaseStep step, Instant now, Office by, @Nullable String toAgency, @Nullable String why) {
        cases.flush();
        steps.add(held, step, now, by, toAgency, why);
        return CaseView.of(held, now);
    }

    private AgencyCase own(UUID id, long expectedVersion) {
        AgencyCase held = cases.locked(id).filter(this::isKnown).orElseThrow(CaseNotFound::new);
        agencies.requireActsFor(held.county, held.agency);
        return waiting(held, expectedVersion);
    }

    private static AgencyCase waiting(AgencyCase held, long expectedVersion) {
        StaleVersion.check(expectedVersion, held.version);
        if (held.state == CaseState.ANSWERED) {
            throw new CaseNotWaiting(held.state);
        }
        return held;
    }

    private AgencyCase existing(UUID id) {
        return cases.findByIdOptional(id).filter(this::isKnown).orElseThrow(CaseNotFound::new);
    }

    /// A case is known to who may know of its hall, and to the agency it is with.
    private boolean isKnown(AgencyCase held) {
        return halls.known(held.hallId).isPresent() || agencies.actsFor(held.county, held.agency);
    }

    private @Nullable Boolean privateOrNull(AgencyCase of) {
        return halls.ofRecord(of.hallId).privateOrNull();
    }

    private Instant acknowledgeDue(AgencyCase of) {
        return answerClock.dueAfter(of.receivedAt, of.acknowledgeDays, of.county);
    }

    private Instant answerDue(AgencyCase of) {
        return answerClock.dueAfter(of.openedAt, of.answerDays + of.extensionDays, of.county);
    }
}
