package hamgara.forum.proposal;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/// The hall has nearly the same proposal; its author may join that one or say that they have seen it.
final class SimilarProposalExists extends Refusal.Conflict {
    SimilarProposalExists(List<UUID> similar) {
        super("similar-proposal-exists", "similar", similar, "count", similar.size());
    }
}
