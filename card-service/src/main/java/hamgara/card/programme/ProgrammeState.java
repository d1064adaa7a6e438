package hamgara.card.programme;

/// How far a programme is: in the making, in force, resting, or over.
public enum ProgrammeState {
    DRAFT,
    PUBLISHED,
    PAUSED,
    CLOSED
}
