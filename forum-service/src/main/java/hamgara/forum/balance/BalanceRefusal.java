package hamgara.forum.balance;

import hamgara.kit.problem.Refusal;

/// The refusals around balances.
final class BalanceRefusal {

    private BalanceRefusal() {}

    /// Only who is registered says something, and only until the session has been held.
    static final class BalanceClosed extends Refusal.Conflict {
        BalanceClosed() {
            super("balance-closed");
        }
    }

    /// It is counted when the session has been held.
    static final class BalanceNotCounted extends Refusal.NotFound {
        BalanceNotCounted() {
            super("balance-not-counted");
        }
    }
}
