package hamgara.venue.operator;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No operator has this id or code.
final class OperatorNotFound extends Refusal.NotFound {
    OperatorNotFound(UUID operator) {
        super("operator-not-found", "operator", operator);
    }
}
