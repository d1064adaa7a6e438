package hamgara.forum.opinion;

import hamgara.kit.problem.Refusal;

/// There is no such statement.
final class StatementNotFound extends Refusal.NotFound {
    StatementNotFound() {
        super("statement-not-found");
    }
}
