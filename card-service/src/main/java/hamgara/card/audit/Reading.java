package hamgara.card.audit;

/// What somebody of the staff did with the vault or with the file of a person.
public enum Reading {
    /// Looked a number up, also one that nobody has.
    LOOKUP,
    /// Saw the file with the masked number.
    SHOW_MASKED,
    /// Saw the file in a list, without a number.
    LIST_PERSONS,
    /// Saw the claims of the person.
    READ_CLAIMS,
    /// Compared a line of an import with the vault.
    CHECK_IMPORT,
    /// Destroyed the number.
    ERASE
}
