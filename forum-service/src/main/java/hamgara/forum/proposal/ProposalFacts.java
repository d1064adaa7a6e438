package hamgara.forum.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of a proposal.
public record ProposalFacts(
        UUID id,
        UUID hallId,
        String county,
        String subject,
        String lang,
        int textVersion,
        boolean open,
        @Nullable UUID caseId) {}
