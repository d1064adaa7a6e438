package hamgara.forum.proposal;

import hamgara.forum.content.Contents;
import hamgara.forum.hall.HallFacts;
import hamgara.forum.hall.Halls;
import hamgara.forum.policy.PolicyTerms.AfterSupport;
import hamgara.forum.policy.PolicyTerms.Moderation;
import hamgara.forum.proposal.ProposalEvent.ProposalReworded;
import hamgara.forum.proposal.ProposalRefusal.ProposalHasSupport;
import hamgara.forum.proposal.ProposalRefusal.WordsScreened;
import hamgara.forum.wording.Wording;
import hamgara.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gives a proposal new words. Nobody is left standing behind words they have not seen: with supporters the words are
/// frozen, or everybody is asked anew, as the policy says that the proposal began with.
@ApplicationScoped
class Rewording {

    private final ProposalRepository proposals;
    private final Halls halls;
    private final Contents contents;
    private final Event<WordsChanged> changed;
    private final Outbox outbox;
    private final Clock clock;

    Rewording(
            ProposalRepository proposals,
            Halls halls,
            Contents contents,
            Event<WordsChanged> changed,
            Outbox outbox,
            Clock clock) {
        this.proposals = proposals;
        this.halls = halls;
        this.contents = contents;
        this.changed = changed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The proposal is locked. Words that are taken over from elsewhere name where from. Where a moderator reads words
    /// before they are seen, those that were passed stay.
    @Transactional(Transactional.TxType.MANDATORY)
    void reword(Proposal proposal, Wording text, @Nullable UUID source) {
        HallFacts hall = halls.facts(proposal.hallId);
        halls.requireLanguage(hall, text.lang());
        boolean isPublished = proposal.publishedAt != null;
        if (isPublished && hall.policy().terms().moderation() == Moderation.SCREENING) {
            throw new WordsScreened();
        }
        int before = proposal.supporters;
        AfterSupport afterSupport =
                halls.policy(proposal.hallId, proposal.policyVersion).terms().afterSupport();
        if (afterSupport == AfterSupport.FROZEN) {
            int behindIt = before + proposal.conditional + proposals.deskVoices(proposal.id);
            if (behindIt > 0) {
                throw new ProposalHasSupport(behindIt);
            }
        }
        proposal.write(text);
        proposals.flush();
        proposals.keepText(proposal, clock.instant(), source);
        contents.reworded(proposal.id);
        if (before + proposal.conditional > 0) {
            changed.fire(new WordsChanged(proposal.id, afterSupport));
            proposals.getSession().refresh(proposal);
        }
        if (isPublished) {
            proposals.putInSearch(proposal);
            outbox.append(new ProposalReworded(
                    proposal.id, proposal.hallId, proposal.county, proposal.textVersion, before, hall.privateOrNull()));
        }
    }
}
