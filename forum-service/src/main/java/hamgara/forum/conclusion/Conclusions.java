package hamgara.forum.conclusion;

import hamgara.forum.audit.AuditTrail;
import hamgara.forum.conclusion.ConclusionRefusal.StillFollowedUp;
import hamgara.forum.moderation.Acts;
import hamgara.forum.proposal.ProposalFacts;
import hamgara.forum.proposal.Proposals;
import hamgara.forum.proposal.PublicProposal;
import hamgara.forum.text.Words;
import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Ends proposals of which nothing more is to come: answered, and with every resolution done or called off.
@ApplicationScoped
class Conclusions {

    private final Session database;
    private final Proposals proposals;
    private final Acts acts;
    private final AuditTrail audit;
    private final Caller caller;

    Conclusions(Session database, Proposals proposals, Acts acts, AuditTrail audit, Caller caller) {
        this.database = database;
        this.proposals = proposals;
        this.acts = acts;
        this.audit = audit;
        this.caller = caller;
    }

    /// A resolution that is adopted meanwhile waits for the lock of the proposal, and begins on a closed one.
    @Transactional
    PublicProposal close(UUID id, String reason, long expectedVersion) {
        ProposalFacts proposal = proposals.lockedFacts(id);
        caller.requireCounty(proposal.county());
        String person = caller.pseudonym();
        acts.requireOther(id, person, proposals.hasPart(id, person));
        String why = Words.of(reason, proposal.lang(), "/reason");
        int open = database.createNativeQuery("""
                        select cast(count(*) as int) from resolution
                        where proposal_id = :id and state not in ('DONE_VERIFIED', 'CLOSED', 'CANCELLED', 'DECLINED')""", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
        if (open > 0) {
            throw new StillFollowedUp(open);
        }
        PublicProposal closed = proposals.close(id, expectedVersion);
        audit.write(proposal.hallId(), proposal.county(), "PROPOSAL_CLOSED", id, Map.of("reason", why));
        return closed;
    }
}
