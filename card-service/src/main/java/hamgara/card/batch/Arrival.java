package hamgara.card.batch;

import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Sha256;

/// One line of a batch after its signature was looked at.
sealed interface Arrival {

    Sha256 digest();

    /// A record of the terminal. The bytes are what it signed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Genuine(JournalRecord use, byte[] bytes, byte[] signature, Sha256 digest) implements Arrival {}

    /// Something else; it takes no place in the journal.
    record Forged(String reason, Sha256 digest) implements Arrival {}
}
