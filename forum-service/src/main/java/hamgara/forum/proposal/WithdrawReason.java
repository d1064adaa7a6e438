package hamgara.forum.proposal;

/// Why an author takes a proposal back.
enum WithdrawReason {
    /// Another one says the same.
    DUPLICATE,
    /// It has been begun without it.
    STARTED,
    /// It has been done without it.
    DONE,
    /// It cannot be done.
    NOT_FEASIBLE,
    OTHER
}
