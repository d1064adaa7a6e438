package hamgara.card.authorization;

/// Who gets what the venue is not paid.
public enum StruckFor {
    /// The holder may use it again.
    HOLDER,
    /// Rials go back to the funds they came from, entries to the programme.
    SOURCE
}
