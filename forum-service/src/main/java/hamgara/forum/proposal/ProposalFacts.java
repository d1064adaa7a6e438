package hamgara.forum.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of a proposal.
public record ProposalFacts(
        UUID id,
        UUID hallId,
        String county,
        String subject,
        @Nullable String areaCode,
        String lang,
        int policyVersion,
        int textVersion,
        ProposalState state,
        int supporters,
        int asked,
        int conditional,
        int supportLine,
        @Nullable UUID caseId,
        long version) {

    static ProposalFacts of(Proposal proposal) {
        return new ProposalFacts(
                proposal.id,
                proposal.hallId,
                proposal.county,
                proposal.subject,
                proposal.areaCode,
                proposal.lang,
                proposal.policyVersion,
                proposal.textVersion,
                proposal.state,
                proposal.supporters,
                proposal.asked,
                proposal.conditional,
                proposal.supportLine,
                proposal.caseId,
                proposal.version);
    }

    /// Whether its words and authors may still change.
    public boolean open() {
        return state == ProposalState.PUBLISHED;
    }
}
