package hamgara.card.ledger;

/// What an account of the ledger stands for.
public enum AccountKind {
    EXTERNAL,
    FUND,
    GRANT,
    POCKET,
    HOLD,
    OFFLINE,
    PAYABLE,
    PAID,
    RETURNED,
    LOSS
}
