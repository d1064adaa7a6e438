package hamgara.card.settlement;

/// Where a statement stands.
enum StatementState {
    /// Can be looked at and disputed.
    ISSUED,
    /// Waits for the next payout batch; back here when the bank has refused.
    APPROVED,
    /// The order is with the bank.
    PAYOUT_SENT,
    /// The bank has confirmed.
    PAID
}
