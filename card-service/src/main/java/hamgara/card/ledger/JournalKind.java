package hamgara.card.ledger;

/// What happened that a journal was written.
public enum JournalKind {
    TOP_UP,
    GRANT,
    REVOKE,
    AUTHORIZATION,
    RELEASE,
    CAPTURE,
    REFUND,
    REDEMPTION,
    UNDO,
    EXPIRY,
    ADJUSTMENT,
    OFFLINE_LOAD,
    OFFLINE_UNLOAD,
    OFFLINE_USE,
    SHORTFALL,
    STRIKE,
    REIMBURSEMENT,
    PAYOUT,
    PAYOUT_REVERSAL
}
