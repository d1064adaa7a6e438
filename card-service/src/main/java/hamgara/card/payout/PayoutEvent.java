package hamgara.card.payout;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to orders to the bank, told without amounts and account numbers.
sealed interface PayoutEvent extends Event {

    /// What happened to a batch.
    record BatchProposed(UUID batch, String county, int payouts) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-batch-proposed.v1";
        }

        @Override
        public UUID subject() {
            return batch;
        }
    }

    /// A second person agreed to a batch.
    record BatchApproved(UUID batch, String county) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-batch-approved.v1";
        }

        @Override
        public UUID subject() {
            return batch;
        }
    }

    /// A batch will not be sent; its statements wait for another one.
    record BatchCancelled(UUID batch, String county) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-batch-cancelled.v1";
        }

        @Override
        public UUID subject() {
            return batch;
        }
    }

    /// The order for a partner went to the bank.
    record PayoutSent(UUID payout, UUID partner, String county) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-sent.v1";
        }

        @Override
        public UUID subject() {
            return payout;
        }
    }

    /// A batch was sent without the order for a partner; its statements wait for another one.
    record PayoutLeftOut(UUID payout, UUID partner, String county) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-left-out.v1";
        }

        @Override
        public UUID subject() {
            return payout;
        }
    }

    /// The bank has paid.
    record PayoutConfirmed(UUID payout, UUID partner, String county) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-confirmed.v1";
        }

        @Override
        public UUID subject() {
            return payout;
        }
    }

    /// The bank has refused; the statements wait for another batch.
    record PayoutRejected(UUID payout, UUID partner, String county, PayoutView.Reason reason) implements PayoutEvent {
        @Override
        public String type() {
            return "hamgara.card.payout-rejected.v1";
        }

        @Override
        public UUID subject() {
            return payout;
        }
    }
}
