package hamgara.card.terminal;

/// What a terminal may do.
public enum Scope {
    /// Look at cards.
    VALIDATE,
    /// Use entries.
    REDEEM,
    /// Hold and capture amounts.
    AUTHORIZE,
    /// Give captured amounts back.
    REFUND,
    /// Fetch offline packages and hand in journals.
    OFFLINE
}
