package hamgara.card.purse;

/// States of a purse.
enum PurseState {
    /// Can be used without a network.
    OPEN,
    /// No longer told to terminals; waits for journals that may still be on their way.
    RETURNING,
    /// What was left went back to its pocket.
    CLOSED
}
