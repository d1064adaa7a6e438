package hamgara.card.ledger;

import hamgara.kit.problem.Refusal;

/// The refusals of questions to the ledger.
final class LedgerRefusal {

    private LedgerRefusal() {}

    static final class StatementQueryIncomplete extends Refusal.Malformed {
        StatementQueryIncomplete() {
            super("statement-query-incomplete");
        }
    }

    static final class StatementPeriodNotPossible extends Refusal.Malformed {
        StatementPeriodNotPossible() {
            super("statement-period-not-possible");
        }
    }
}
