package hamgara.forum.proposal;

import hamgara.forum.agencycase.Cases;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.participant.Participants;
import hamgara.forum.personal.Remains;
import hamgara.forum.policy.Act;
import hamgara.kit.ids.Ids;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts who stands behind a proposal, and opens its case once enough do.
@ApplicationScoped
class Supporting {

    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final ProposalSight sight;
    private final Halls halls;
    private final Cases cases;
    private final Participants participants;
    private final Remains remains;
    private final Outbox outbox;
    private final Clock clock;

    Supporting(
            ProposalRepository proposals,
            SupportRepository supports,
            ProposalSight sight,
            Halls halls,
            Cases cases,
            Participants participants,
            Remains remains,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.supports = supports;
        this.sight = sight;
        this.halls = halls;
        this.cases = cases;
        this.participants = participants;
        this.remains = remains;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// One person counts once. The supporter who crosses the threshold opens the case, in this transaction.
    @Transactional
    SupportView support(UUID id, SupportKind kind) {
        Proposal proposal = existing(id);
        HallFacts hall = hallOf(proposal);
        sight.requireShown(proposal);
        String person = participants.require(Act.SUPPORT, hall, proposal.areaCode);
        Instant now = clock.instant();
        // A voice given before its owner was forgotten stays the one voice of that person.
        if (!supports.has(id, remains.of(person, id)) && supports.add(id, person, kind, now)) {
            if (!supports.countUp(id)) {
                throw new ProposalNotOpen(proposal.state);
            }
            told(proposal, kind, hall);
        }
        return supportView(proposal, kind);
    }

    @Transactional
    SupportView withdrawSupport(UUID id, String person) {
        Proposal proposal = existing(id);
        if (proposal.state == ProposalState.MERGED) {
            throw new ProposalNotOpen(proposal.state);
        }
        if (supports.remove(id, person)) {
            supports.countDown(id);
            refresh(proposal);
            outbox.append(new ProposalSupportWithdrawn(
                    id,
                    proposal.hallId,
                    proposal.county,
                    proposal.supporters,
                    hallOf(proposal).privateOrNull()));
        }
        return supportView(proposal, null);
    }

    /// The hall's secretary may bring a proposal to its agency before enough people support it.
    @Transactional
    void bringToAgency(UUID id) {
        Proposal proposal = existing(id);
        UUID caseId = Ids.next();
        if (!supports.qualify(id, 0, caseId, clock.instant())) {
            throw new ProposalNotOpen(proposal.state);
        }
        refresh(proposal);
        openCase(proposal, caseId);
    }

    /// Tells that more people support it than before, and opens its case when that is enough for the first time.
    @Transactional(Transactional.TxType.MANDATORY)
    void told(Proposal proposal, SupportKind kind, HallFacts hall) {
        int threshold =
                halls.policy(proposal.hallId, proposal.policyVersion).terms().supportThreshold();
        UUID caseId = Ids.next();
        boolean qualified = supports.qualify(proposal.id, threshold, caseId, clock.instant());
        refresh(proposal);
        outbox.append(new ProposalSupported(
                proposal.id, proposal.hallId, proposal.county, kind.name(), proposal.supporters, hall.privateOrNull()));
        if (qualified) {
            openCase(proposal, caseId);
        }
    }

    private void openCase(Proposal proposal, UUID caseId) {
        var policy = halls.policy(proposal.hallId, proposal.policyVersion);
        cases.open(caseId, proposal.id, proposal.hallId, proposal.county, proposal.subject, proposal.areaCode, policy);
    }

    private Proposal existing(UUID id) {
        return proposals.findByIdOptional(id).orElseThrow(ProposalNotFound::new);
    }

    /// Refuses who may not know of the hall, as if it were not there.
    private HallFacts hallOf(Proposal proposal) {
        if (halls.unseen().contains(proposal.hallId)) {
            throw new ProposalNotFound();
        }
        return halls.facts(proposal.hallId);
    }

    private void refresh(Proposal proposal) {
        proposals.getSession().refresh(proposal);
    }

    private static SupportView supportView(Proposal proposal, @Nullable SupportKind kind) {
        return new SupportView(proposal.id, kind, proposal.supporters, proposal.state, proposal.caseId);
    }
}
