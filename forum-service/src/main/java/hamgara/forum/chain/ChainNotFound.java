package hamgara.forum.chain;

import hamgara.kit.problem.Refusal;

/// Nothing with this id begins a chain, or it is not the caller's to know of.
final class ChainNotFound extends Refusal.NotFound {
    ChainNotFound() {
        super("chain-not-found");
    }
}
