package hamgara.forum.statement;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals of statements.
final class StatementRefusal {

    private StatementRefusal() {}

    /// There is no such statement, or it waits for a moderator.
    static final class StatementNotFound extends Refusal.NotFound {
        StatementNotFound() {
            super("statement-not-found");
        }
    }

    /// The conversation has this statement already; people can vote on that one.
    static final class StatementAlreadyMade extends Refusal.Conflict {
        StatementAlreadyMade(UUID statement) {
            super("statement-already-made", "statement", statement.toString());
        }
    }

    /// Moderators took it out.
    static final class StatementRejected extends Refusal.Conflict {
        StatementRejected() {
            super("statement-rejected");
        }
    }

    /// It is longer than the conversation takes.
    static final class StatementTooLong extends Refusal.Invalid {
        StatementTooLong(int most) {
            super("statement-too-long", "most", most);
        }
    }

    /// Nobody moderates a statement of their own.
    static final class OwnStatement extends Refusal.Forbidden {
        OwnStatement() {
            super("own-statement");
        }
    }
}
