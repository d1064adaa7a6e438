package hamgara.forum.opinion;

import hamgara.kit.problem.Refusal;

/// The hall has this statement already; people can vote on that one.
final class StatementAlreadyMade extends Refusal.Conflict {
    StatementAlreadyMade() {
        super("statement-already-made");
    }
}
