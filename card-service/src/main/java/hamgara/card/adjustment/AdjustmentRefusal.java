package hamgara.card.adjustment;

import hamgara.kit.problem.Refusal;

/// The refusals of adjustments.
final class AdjustmentRefusal {

    private AdjustmentRefusal() {}

    static final class AdjustmentNotFound extends Refusal.NotFound {
        AdjustmentNotFound() {
            super("adjustment-not-found");
        }
    }

    static final class PocketNotFound extends Refusal.NotFound {
        PocketNotFound() {
            super("pocket-not-found");
        }
    }

    static final class ApproverIsRequester extends Refusal.Forbidden {
        ApproverIsRequester() {
            super("approver-is-requester");
        }
    }

    static final class AdjustmentNotWaiting extends Refusal.Conflict {
        AdjustmentNotWaiting(AdjustmentView.State state) {
            super("adjustment-not-waiting", "state", state.name());
        }
    }

    static final class AdjustmentExceeds extends Refusal.Conflict {
        AdjustmentExceeds() {
            super("adjustment-exceeds");
        }
    }

    static final class AdjustmentOfNothing extends Refusal.Invalid {
        AdjustmentOfNothing() {
            super("adjustment-of-nothing");
        }
    }
}
