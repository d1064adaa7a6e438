package hamgara.card.pin;

import java.time.Instant;

/// A PIN as it is kept.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record PinRow(byte[] salt, byte[] digest, int rounds, int wrong, Instant setAt) {

    /// Wrong PINs in a row that lock it.
    static final int LOCKING = 3;

    boolean isLocked() {
        return wrong >= LOCKING;
    }

    PinRow withWrong(int count) {
        return new PinRow(salt, digest, rounds, count, setAt);
    }
}
