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

    static final class StatementLineNotFound extends Refusal.Invalid {
        StatementLineNotFound() {
            super("statement-line-not-found");
        }
    }

    static final class LineIsAReturn extends Refusal.Invalid {
        LineIsAReturn() {
            super("line-is-a-return");
        }
    }

    static final class LineDisputed extends Refusal.Conflict {
        LineDisputed() {
            super("line-disputed");
        }
    }

    static final class DisputeNotFound extends Refusal.NotFound {
        DisputeNotFound() {
            super("dispute-not-found");
        }
    }

    static final class DisputeResolved extends Refusal.Conflict {
        DisputeResolved() {
            super("dispute-resolved");
        }
    }

    static final class SettlementSecondPerson extends Refusal.Forbidden {
        SettlementSecondPerson() {
            super("settlement-second-person");
        }
    }

    static final class StatementVenueWrong extends Refusal.Invalid {
        StatementVenueWrong() {
            super("statement-venue-wrong");
        }
    }

    static final class StatementFundWrong extends Refusal.Invalid {
        StatementFundWrong() {
            super("statement-fund-wrong");
        }
    }

    static final class StatementAdjustmentNotFound extends Refusal.NotFound {
        StatementAdjustmentNotFound() {
            super("statement-adjustment-not-found");
        }
    }

    static final class StatementAdjustmentDecided extends Refusal.Conflict {
        StatementAdjustmentDecided() {
            super("statement-adjustment-decided");
        }
    }
}
