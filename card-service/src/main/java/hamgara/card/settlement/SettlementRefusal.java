package hamgara.card.settlement;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals of settlement.
final class SettlementRefusal {

    private SettlementRefusal() {}

    static final class SettlementPeriodNotFound extends Refusal.NotFound {
        SettlementPeriodNotFound() {
            super("settlement-period-not-found");
        }
    }

    static final class SettlementStarted extends Refusal.Conflict {
        SettlementStarted() {
            super("settlement-started");
        }
    }

    static final class SettlementPeriodClosed extends Refusal.Conflict {
        SettlementPeriodClosed() {
            super("settlement-period-closed");
        }
    }

    static final class SettlementPeriodRunning extends Refusal.Conflict {
        SettlementPeriodRunning(Instant closableAt) {
            super("settlement-period-running", "closableAt", closableAt.toString());
        }
    }

    static final class StatementNotFound extends Refusal.NotFound {
        StatementNotFound() {
            super("statement-not-found");
        }
    }

    static final class StatementStateConflict extends Refusal.Conflict {
        StatementStateConflict(StatementState state) {
            super("statement-state-conflict", "state", state.name());
        }
    }
}
