package hamgara.card.batch;

import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Place;
import hamgara.card.journal.Sha256;

/// How far the journal of a terminal is decided.
///
/// @param decided number of the last decided record, 0 before the first
/// @param head digest of that record
record Journal(long decided, Sha256 head) {

    boolean isTurnOf(JournalRecord use) {
        return Place.of(use, decided, head) == Place.NEXT;
    }

    Journal after(JournalRecord use) {
        return new Journal(use.seq(), use.hash());
    }
}
