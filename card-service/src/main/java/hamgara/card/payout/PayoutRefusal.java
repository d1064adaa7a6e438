package hamgara.card.payout;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals of payouts.
final class PayoutRefusal {

    private PayoutRefusal() {}

    static final class PayoutBatchNotFound extends Refusal.NotFound {
        PayoutBatchNotFound() {
            super("payout-batch-not-found");
        }
    }

    static final class PayoutNotFound extends Refusal.NotFound {
        PayoutNotFound() {
            super("payout-not-found");
        }
    }

    static final class NothingToPayOut extends Refusal.Conflict {
        NothingToPayOut() {
            super("nothing-to-pay-out");
        }
    }

    static final class PayoutStateConflict extends Refusal.Conflict {
        PayoutStateConflict(Enum<?> state) {
            super("payout-state-conflict", "state", state.name());
        }
    }

    static final class PayoutHeld extends Refusal.Conflict {
        PayoutHeld() {
            super("payout-held");
        }
    }

    static final class PayoutSecondPerson extends Refusal.Forbidden {
        PayoutSecondPerson() {
            super("payout-second-person");
        }
    }

    static final class PayoutCoolingOff extends Refusal.Conflict {
        PayoutCoolingOff(Instant sendableAt) {
            super("payout-cooling-off", "sendableAt", sendableAt.toString());
        }
    }
}
