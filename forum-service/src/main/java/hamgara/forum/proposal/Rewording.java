package hamgara.forum.proposal;

import hamgara.forum.content.Contents;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms.AfterSupport;
import hamgara.forum.wording.Wording;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a proposal new words. Nobody is left standing behind words they have not seen: with supporters the words are
/// frozen, or everybody is asked anew, as the policy says that the proposal began with.
@ApplicationScoped
class Rewording {

    private final ProposalRepository proposals;
    private final SupportRepository supports;
    private final Halls halls;
    private final Contents contents;
    private final Outbox outbox;
    private final Clock clock;

    Rewording(
            ProposalRepository proposals,
            SupportRepository supports,
            Halls halls,
            Contents contents,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.supports = supports;
        this.halls = halls;
        this.contents = contents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The proposal is locked. Words that are taken over from elsewhere name where from.
    @Transactional(Transactional.TxType.MANDATORY)
    void reword(Proposal proposal, Wording text, @Nullable UUID source) {
        HallFacts hall = halls.facts(proposal.hallId);
        halls.requireLanguage(hall, text.lang());
        int before = proposal.supporters;
        if (before > 0) {
            askAgain(proposal, hall);
        }
        proposal.write(text);
        proposals.flush();
        proposals.keepText(proposal, clock.instant(), source);
        contents.reworded(proposal.id);
        outbox.append(new ProposalReworded(
                proposal.id, proposal.hallId, proposal.county, proposal.textVersion, before, hall.privateOrNull()));
    }

    private void askAgain(Proposal proposal, HallFacts hall) {
        if (halls.policy(proposal.hallId, proposal.policyVersion).terms().afterSupport() != AfterSupport.RESET) {
            throw new ProposalHasSupport(proposal.supporters);
        }
        supports.removeAll(proposal.id);
        proposals.getSession().refresh(proposal);
        outbox.append(new ProposalSupportWithdrawn(
                proposal.id, proposal.hallId, proposal.county, proposal.supporters, hall.privateOrNull()));
    }
}
