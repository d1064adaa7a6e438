package hamgara.forum.stance;

/// Whether a text shows a way ahead.
enum Stance {
    /// It does.
    AFFIRMATIVE,
    /// It does not yet.
    NEEDS_REWORK;

    Stance other() {
        return this == AFFIRMATIVE ? NEEDS_REWORK : AFFIRMATIVE;
    }
}
