package hamgara.forum.agencycase;

import hamgara.forum.agency.Agencies;
import hamgara.forum.agency.Office;
import hamgara.forum.agencycase.CaseRefusal.CaseNotWaiting;
import hamgara.forum.agencycase.CaseRefusal.ExtensionTaken;
import hamgara.forum.agencycase.CaseRefusal.ExtensionTooLate;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.HallPolicy;
import hamgara.forum.routing.Routing;
import hamgara.forum.text.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens cases, lets their agencies say that they are at work and ask for more time, and shows them.
@ApplicationScoped
public class Cases {

    private final CaseRepository cases;
    private final CaseSteps steps;
    private final HeldCases held;
    private final CaseClock caseClock;
    private final Answers answers;
    private final Agencies agencies;
    private final Routing routing;
    private final Halls halls;
    private final Clock clock;

    Cases(
            CaseRepository cases,
            CaseSteps steps,
            HeldCases held,
            CaseClock caseClock,
            Answers answers,
            Agencies agencies,
            Routing routing,
            Halls halls,
            Clock clock) {
        this.cases = cases;
        this.steps = steps;
        this.held = held;
        this.caseClock = caseClock;
        this.answers = answers;
        this.agencies = agencies;
        this.routing = routing;
        this.halls = halls;
        this.clock = clock;
    }

    /// Opens the case at the one agency the routing names at this instant; it stays there when the routing changes.
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(
            UUID id,
            UUID proposalId,
            UUID hallId,
            String county,
            String subject,
            @Nullable String area,
            HallPolicy policy) {
        Instant now = clock.instant();
        var opened = new AgencyCase();
        opened.id = id;
        opened.proposalId = proposalId;
        opened.hallId = hallId;
        opened.county = county;
        opened.subject = subject;
        String where = area == null ? halls.ofRecord(hallId).areaCode() : area;
        Routing.Route route = routing.routeFor(county, subject, where, now);
        opened.agency = route.agency();
        opened.office = route.office();
        opened.firstAgency = opened.agency;
        opened.policyVersion = policy.version();
        opened.state = CaseState.OPEN;
        opened.openedAt = now;
        opened.clockFrom = now;
        opened.receivedAt = now;
        opened.acknowledgeDays = policy.terms().acknowledgeDays();
        opened.answerDays = policy.terms().answerDays();
        opened.pauseCapDays = policy.terms().pauseCapDays();
        caseClock.set(opened);
        opened.originalAcknowledgeDueAt = opened.acknowledgeDueAt;
        opened.originalAnswerDueAt = opened.answerDueAt;
        cases.persist(opened);
        held.changed(
                opened,
                CaseStep.OPENED,
                now,
                null,
                opened.agency,
                null,
                new CaseEvent.CaseOpened(
                        id,
                        proposalId,
                        hallId,
                        county,
                        subject,
                        opened.agency,
                        opened.office,
                        agencies.seatOf(opened.office),
                        opened.acknowledgeDueAt,
                        opened.answerDueAt,
                        held.privateOrNull(opened)));
    }

    @Transactional
    CaseView acknowledge(UUID id, Office by, long expectedVersion) {
        AgencyCase own = held.own(id, expectedVersion);
        if (!own.awaitsAcknowledgement()) {
            throw new CaseNotWaiting(own.state);
        }
        Instant now = clock.instant();
        own.state = CaseState.ACKNOWLEDGED;
        own.acknowledgedAt = now;
        own.countLateAgain(now);
        return held.changed(
                own,
                CaseStep.ACKNOWLEDGED,
                now,
                by,
                null,
                null,
                new CaseEvent.CaseAcknowledged(id, own.county, own.agency, held.privateOrNull(own)));
    }

    @Transactional
    CaseView extend(UUID id, CaseChange.Extension extension, Office by, long expectedVersion) {
        AgencyCase own = held.own(id, expectedVersion);
        Instant now = clock.instant();
        if (own.isExtended()) {
            throw new ExtensionTaken();
        }
        if (own.answerOverdue(now)) {
            throw new ExtensionTooLate();
        }
        own.extensionDays = caseClock.terms(own).extensionDays();
        own.extensionReason = Words.of(extension.reason(), "fa", "/reason");
        caseClock.set(own);
        return held.changed(
                own,
                CaseStep.EXTENDED,
                now,
                by,
                null,
                own.extensionReason,
                new CaseEvent.CaseExtended(id, own.county, own.agency, own.answerDueAt, held.privateOrNull(own)));
    }

    /// An answer did not settle the case. Who may say so, the caller knows; that it is said once, the case.
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID id, String reason, Office by) {
        answers.reopen(id, reason, by);
    }

    CaseView show(UUID id) {
        return CaseView.of(held.existing(id), clock.instant());
    }

    List<CaseStepView> timeline(UUID id) {
        held.existing(id);
        return steps.of(id);
    }

    List<CaseView> list(CaseRepository.Filter filter, @Nullable UUID before, int limit) {
        return cases.list(filter, halls.unseen(), agencies.own(), before, limit).stream()
                .map(found -> CaseView.of(found, filter.now()))
                .toList();
    }

    /// Where a case belongs and what became of it; refuses one that is not the caller's to know of.
    public CaseFacts facts(UUID id) {
        AgencyCase found = held.existing(id);
        return new CaseFacts(
                found.id,
                found.proposalId,
                found.hallId,
                found.county,
                found.policyVersion,
                found.answeredAt == null ? 0 : found.answerNo);
    }

    /// Refuses a caller who does not act for the agency the case is with.
    public void requireActing(UUID id) {
        held.requireOwn(held.existing(id));
    }

    /// The proposal a case is about; refuses a case that does not exist.
    public UUID proposalOf(UUID id) {
        return held.existing(id).proposalId;
    }
}
