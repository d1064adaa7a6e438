package hamgara.card.grantbatch;

import hamgara.kit.problem.Refusal;

/// The refusals of grant batches.
final class GrantBatchRefusal {

    private GrantBatchRefusal() {}

    static final class GrantBatchNotFound extends Refusal.NotFound {
        GrantBatchNotFound() {
            super("grant-batch-not-found");
        }
    }

    static final class ApproverIsRequester extends Refusal.Forbidden {
        ApproverIsRequester() {
            super("approver-is-requester");
        }
    }

    static final class GrantBatchNotWaiting extends Refusal.Conflict {
        GrantBatchNotWaiting(GrantBatchState state) {
            super("grant-batch-not-waiting", "state", state.name());
        }
    }

    static final class ProgrammeUnknown extends Refusal.Invalid {
        ProgrammeUnknown() {
            super("programme-unknown");
        }
    }

    static final class NobodyToGrant extends Refusal.Conflict {
        NobodyToGrant() {
            super("nobody-to-grant");
        }
    }
}
