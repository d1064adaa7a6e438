package hamgara.card.proof;

import hamgara.kit.problem.Refusal;

/// The refusals of questions about the proof.
final class ProofRefusal {

    private ProofRefusal() {}

    static final class BlockNotFound extends Refusal.NotFound {
        BlockNotFound() {
            super("block-not-found");
        }
    }
}
