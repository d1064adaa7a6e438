package hamgara.forum.submission;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.ProposalState;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.proposal.PublicProposal;
import hamgara.forum.submission.SubmissionEvent.ProposalRejected;
import hamgara.forum.submission.SubmissionEvent.ProposalReturned;
import hamgara.forum.submission.SubmissionRefusal.ScreeningReasonNeeded;
import hamgara.forum.submission.SubmissionRefusal.ScreeningRuleNeeded;
import hamgara.forum.submission.SubmissionRefusal.ScreeningSelfReview;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.version.StaleVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lets moderators read proposals before anybody else sees them, where the policy of a hall wants that.
@ApplicationScoped
class Screenings {

    private final ScreeningRows rows;
    private final Proposals proposals;
    private final Halls halls;
    private final AuditTrail audit;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;

    Screenings(
            ScreeningRows rows,
            Proposals proposals,
            Halls halls,
            AuditTrail audit,
            Caller caller,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.proposals = proposals;
        this.halls = halls;
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Nobody decides on their own words; the version is that of the words the moderator has read.
    @Transactional
    PublicProposal decide(UUID id, NewScreening decision, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        caller.requireCounty(proposal.county());
        StaleVersion.check(expectedVersion, proposal.version());
        proposals.requireIn(id, ProposalState.SUBMITTED);
        String person = caller.pseudonym();
        if (proposals.hasPart(id, person)) {
            throw new ScreeningSelfReview();
        }
        HallFacts hall = halls.facts(proposal.hallId());
        String reason = Words.orNone(decision.reason(), proposal.lang());
        switch (decision.decision()) {
            case PASS -> proposals.publish(id, ProposalState.SUBMITTED);
            case RETURN -> {
                if (reason == null) {
                    throw new ScreeningReasonNeeded().at("/reason");
                }
                proposals.move(id, ProposalState.RETURNED, ProposalState.SUBMITTED);
                outbox.append(new ProposalReturned(id, hall.id(), hall.county(), hall.privateOrNull()));
            }
            case REJECT -> {
                ScreeningRule rule = decision.rule();
                if (rule == null) {
                    throw new ScreeningRuleNeeded().at("/rule");
                }
                proposals.move(id, ProposalState.REJECTED, ProposalState.SUBMITTED);
                outbox.append(new ProposalRejected(id, hall.id(), hall.county(), rule, hall.privateOrNull()));
            }
        }
        NewScreening kept = decision.decision() == NewScreening.Decision.REJECT
                ? decision
                : new NewScreening(decision.decision(), null, decision.reason());
        rows.add(id, kept, reason, proposal.textVersion(), person, clock.instant());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("decision", kept.decision().name());
        Optional.ofNullable(kept.rule()).ifPresent(rule -> facts.put("rule", rule.name()));
        audit.write(hall.id(), hall.county(), "PROPOSAL_SCREENED", id, facts);
        return proposals.show(id);
    }

    /// What was sent back comes again, as its authors have written it since.
    @Transactional
    PublicProposal again(UUID id, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        proposals.requireAuthor(id, caller.pseudonym());
        StaleVersion.check(expectedVersion, proposal.version());
        halls.requireActive(halls.facts(proposal.hallId()));
        proposals.submitAgain(id);
        return proposals.show(id);
    }

    /// Of one that is not shown everybody may know the rule; everything else is for those who may read it.
    ScreeningView show(UUID id) {
        Optional<Object[]> rejected =
                rows.rejected(id).filter(row -> halls.known((UUID) row[0]).isPresent());
        if (rejected.isPresent() && !mayRead(id, (String) rejected.get()[1])) {
            return new ScreeningView(
                    id,
                    ProposalState.REJECTED,
                    rows.of(id).stream()
                            .limit(1)
                            .map(ScreeningView.Act::withoutReason)
                            .toList());
        }
        ProposalFacts proposal = proposals.facts(id);
        boolean all = mayRead(id, proposal.county());
        return new ScreeningView(
                id,
                proposal.state(),
                rows.of(id).stream().map(act -> all ? act : act.withoutReason()).toList());
    }

    List<WaitingView> waiting(UUID hall, Instant after, UUID afterId, int limit) {
        caller.requireCounty(halls.facts(hall).county());
        return rows.waiting(hall, after, afterId, limit).stream()
                .map(row -> new WaitingView(row.since(), proposals.show(row.id())))
                .toList();
    }

    private boolean mayRead(UUID id, String county) {
        boolean oversees = (caller.has(Roles.MODERATOR) || caller.has(Roles.HALL_SECRETARY))
                && caller.county().filter(county::equals).isPresent();
        return oversees || (!caller.isAnonymous() && proposals.isWrittenBy(id, caller.pseudonym()));
    }
}
