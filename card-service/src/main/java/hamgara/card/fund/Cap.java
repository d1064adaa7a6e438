package hamgara.card.fund;

/// Whether a fund may grant more than was put in: a hard cap never, a soft one goes below zero and tells.
public enum Cap {
    HARD,
    SOFT
}
