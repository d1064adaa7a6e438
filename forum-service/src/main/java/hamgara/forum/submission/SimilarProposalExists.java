package hamgara.forum.submission;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/// The hall has nearly the same proposal; its author may join that one or say that they have seen it.
final class SimilarProposalExists extends Refusal.Conflict {

    private final transient List<UUID> similar;

    SimilarProposalExists(List<UUID> similar) {
        super("similar-proposal-exists", "similar", similar, "count", similar.size());
        this.similar = similar;
    }

    private SimilarProposalExists(List<UUID> similar, UUID draft) {
        super("similar-proposal-exists", "similar", similar, "count", similar.size(), "draftId", draft);
        this.similar = similar;
    }

    /// The same, with the draft in which all that was written is kept.
    SimilarProposalExists keptIn(UUID draft) {
        return new SimilarProposalExists(similar, draft);
    }
}
