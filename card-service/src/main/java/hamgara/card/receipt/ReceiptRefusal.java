package hamgara.card.receipt;

import hamgara.kit.problem.Refusal;

/// The refusal of receipts.
final class ReceiptRefusal {

    private ReceiptRefusal() {}

    static final class ReceiptNotFound extends Refusal.NotFound {
        ReceiptNotFound() {
            super("receipt-not-found");
        }
    }
}
