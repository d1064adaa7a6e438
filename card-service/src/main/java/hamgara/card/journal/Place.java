package hamgara.card.journal;

/// Where a record stands towards the part of its journal that is decided.
public enum Place {
    /// Its turn: the record right after the decided ones, chained to the last of them.
    NEXT,
    /// Its number was decided before.
    EARLIER,
    /// Records before it are missing.
    AHEAD,
    /// Its number is next, but it follows another record than ours: the terminal has written two histories.
    FORKED;

    /// Compares a record with the last one that is decided.
    ///
    /// @param decided number of the last decided record, 0 when there is none
    /// @param head digest of that record, [Sha256#NONE] when there is none
    public static Place of(JournalRecord use, long decided, Sha256 head) {
        if (use.seq() <= decided) {
            return EARLIER;
        }
        if (use.seq() > decided + 1) {
            return AHEAD;
        }
        return use.previous().equals(head) ? NEXT : FORKED;
    }
}
