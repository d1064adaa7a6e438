package hamgara.card.settlement;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to months and statements, told without amounts.
sealed interface SettlementEvent extends Event {

    /// A month of a county is closed; every partner with uses has its statement.
    record SettlementClosed(UUID period, String county, String month, int statements) implements SettlementEvent {
        @Override
        public String type() {
            return "hamgara.card.settlement-closed.v1";
        }

        @Override
        public UUID subject() {
            return period;
        }
    }

    /// A partner has a new statement.
    record StatementIssued(UUID statement, UUID partner, String county, String month) implements SettlementEvent {
        @Override
        public String type() {
            return "hamgara.card.statement-issued.v1";
        }

        @Override
        public UUID subject() {
            return statement;
        }
    }

    /// A statement may be paid.
    record StatementApproved(UUID statement, UUID partner, String county) implements SettlementEvent {
        @Override
        public String type() {
            return "hamgara.card.statement-approved.v1";
        }

        @Override
        public UUID subject() {
            return statement;
        }
    }

    /// A line of a statement is objected to.
    record StatementDisputed(UUID statement, UUID partner, String county, DisputeView.Reason reason)
            implements SettlementEvent {
        @Override
        public String type() {
            return "hamgara.card.statement-disputed.v1";
        }

        @Override
        public UUID subject() {
            return statement;
        }
    }

    /// A second person ended a dispute.
    record StatementDisputeResolved(UUID statement, UUID partner, String county, StatementChange.Outcome outcome)
            implements SettlementEvent {
        @Override
        public String type() {
            return "hamgara.card.statement-dispute-resolved.v1";
        }

        @Override
        public UUID subject() {
            return statement;
        }
    }

    /// A second person agreed to put a statement right by the next one.
    record StatementAdjusted(UUID statement, UUID partner, String county) implements SettlementEvent {
        @Override
        public String type() {
            return "hamgara.card.statement-adjusted.v1";
        }

        @Override
        public UUID subject() {
            return statement;
        }
    }
}
