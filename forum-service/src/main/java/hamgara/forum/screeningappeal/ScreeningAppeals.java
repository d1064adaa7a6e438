package hamgara.forum.screeningappeal;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.closure.AnswerClock;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.ProposalState;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.screeningappeal.ScreeningAppealEvent.Decided;
import hamgara.forum.screeningappeal.ScreeningAppealEvent.ScreeningAppealed;
import hamgara.forum.screeningappeal.ScreeningAppealRefusal.NothingRejected;
import hamgara.forum.screeningappeal.ScreeningAppealRefusal.ScreeningAppealDecided;
import hamgara.forum.screeningappeal.ScreeningAppealRefusal.ScreeningAppealNotFound;
import hamgara.forum.screeningappeal.ScreeningAppealRefusal.ScreeningAppealOwn;
import hamgara.forum.screeningappeal.ScreeningAppealRefusal.ScreeningAppealStillInTime;
import hamgara.forum.submission.Submissions;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lets authors appeal where their proposal is not shown, and somebody else decide on it in time. The proposal is held
/// before its appeal, as in every other change of it.
@ApplicationScoped
class ScreeningAppeals {

    private final ScreeningAppealRows rows;
    private final Proposals proposals;
    private final Submissions submissions;
    private final Halls halls;
    private final AnswerClock answerClock;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    ScreeningAppeals(
            ScreeningAppealRows rows,
            Proposals proposals,
            Submissions submissions,
            Halls halls,
            AnswerClock answerClock,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.submissions = submissions;
        this.halls = halls;
        this.answerClock = answerClock;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ScreeningAppealView appeal(UUID id, String reason) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        String person = caller.pseudonym();
        proposals.requireAuthor(id, person);
        if (proposal.state() != ProposalState.REJECTED) {
            throw new NothingRejected();
        }
        ScreeningAppealRows.Rejection against = rows.rejection(id).orElseThrow(NothingRejected::new);
        HallFacts hall = halls.facts(proposal.hallId());
        Instant now = clock.instant();
        var appeal = new ScreeningAppealRows.Kept(
                Ids.next(),
                id,
                hall.id(),
                hall.county(),
                against.no(),
                Words.of(reason, proposal.lang(), "/reason"),
                person,
                now,
                answerClock
                        .of(hall.county(), now)
                        .dueAfter(now, hall.policy().terms().appealDays()),
                against.by(),
                null,
                null,
                null,
                1);
        if (!rows.add(appeal)) {
            throw new NothingRejected();
        }
        audit.write(hall.id(), hall.county(), "SCREENING_APPEALED", id, Map.of("appeal", appeal.id()));
        outbox.append(
                new ScreeningAppealed(id, appeal.id(), hall.id(), hall.county(), appeal.dueAt(), hall.privateOrNull()));
        return ScreeningAppealView.of(appeal);
    }

    /// By a moderator of the county; once the clock has run out, also by the governor's office.
    @Transactional
    ScreeningAppealView decide(UUID id, UUID appealId, NewScreeningAppealDecision decision, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        caller.requireCounty(proposal.county());
        ScreeningAppealRows.Kept appeal = found(id, appealId);
        StaleVersion.check(expectedVersion, appeal.version());
        String person = caller.pseudonym();
        if (rows.isOf(appeal, person) || proposals.hasPart(id, person)) {
            throw new ScreeningAppealOwn();
        }
        if (!caller.has(Roles.MODERATOR) && appeal.escalatedAt() == null) {
            throw new ScreeningAppealStillInTime(appeal.dueAt());
        }
        String reason = Words.of(decision.reason(), proposal.lang(), "/reason");
        Instant now = clock.instant();
        if (!rows.decide(appealId, expectedVersion, decision.overturned(), reason, person, now)) {
            throw new ScreeningAppealDecided();
        }
        if (decision.overturned()) {
            submissions.passOnAppeal(id, reason, person);
        }
        audit.write(
                appeal.hall(),
                appeal.county(),
                "SCREENING_APPEAL_DECIDED",
                id,
                Map.of("appeal", appealId, "overturned", decision.overturned()));
        outbox.append(new Decided(
                id,
                appealId,
                appeal.hall(),
                appeal.county(),
                decision.overturned(),
                !now.isAfter(appeal.dueAt()),
                halls.facts(appeal.hall()).privateOrNull()));
        return ScreeningAppealView.of(found(id, appealId));
    }

    /// For the authors and those who oversee the hall.
    ScreeningAppealView show(UUID id, UUID appeal) {
        requireOnTheInside(id);
        return ScreeningAppealView.of(found(id, appeal));
    }

    List<ScreeningAppealView> of(UUID id, int below, int limit) {
        requireOnTheInside(id);
        return rows.of(id, below, limit).stream().map(ScreeningAppealView::of).toList();
    }

    /// What is due first comes first.
    List<ScreeningAppealView> waiting(UUID hall, Instant afterDue, UUID afterId, int limit) {
        caller.requireCounty(halls.facts(hall).county());
        return rows.waiting(hall, afterDue, afterId, limit).stream()
                .map(ScreeningAppealView::of)
                .toList();
    }

    private void requireOnTheInside(UUID id) {
        proposals.facts(id);
        if (!proposals.isOnTheInside(id)) {
            throw new ScreeningAppealNotFound();
        }
    }

    private ScreeningAppealRows.Kept found(UUID id, UUID appeal) {
        return rows.find(id, appeal).orElseThrow(ScreeningAppealNotFound::new);
    }
}
