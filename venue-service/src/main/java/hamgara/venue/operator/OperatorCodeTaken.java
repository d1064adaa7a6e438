package hamgara.venue.operator;

import hamgara.kit.problem.Refusal;

/// Another operator already has this code.
final class OperatorCodeTaken extends Refusal.Conflict {
    OperatorCodeTaken(String code) {
        super("operator-code-taken", "operatorCode", code);
    }
}
