package hamgara.launcher.terminal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// One line of the journal: the bytes of a record and their signature.
///
/// @param previous digest of the record before in hexadecimal
/// @param credential digest of the card in hexadecimal
@SuppressWarnings("ArrayRecordComponent") // never compared
record JournalEntry(
        byte[] record,
        byte[] signature,
        long seq,
        String previous,
        String credential,
        String unit,
        long amount,
        Instant occurredAt,
        long packageVersion,
        String reference) {

    private static final int ITEMS = 13;

    /// Empty when the line is not whole.
    static Optional<JournalEntry> read(String line) {
        int dot = line.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] record = Base64.getUrlDecoder().decode(line.substring(0, dot));
            byte[] signature = Base64.getUrlDecoder().decode(line.substring(dot + 1));
            return Cbor.read(ByteBuffer.wrap(record)) instanceof Object[] items && items.length == ITEMS
                    ? Optional.of(new JournalEntry(
                            record,
                            signature,
                            (Long) items[2],
                            HexFormat.of().formatHex((byte[]) items[3]),
                            HexFormat.of().formatHex((byte[]) items[4]),
                            (String) items[8],
                            (Long) items[9],
                            Instant.ofEpochSecond((Long) items[10]),
                            (Long) items[11],
                            (String) items[12]))
                    : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException | ClassCastException _) {
            return Optional.empty();
        }
    }

    String line() {
        return Ed25519.base64url(record) + "." + Ed25519.base64url(signature);
    }

    /// What the next record names as the one before.
    String hash() {
        return HexFormat.of().formatHex(Ed25519.sha256(record));
    }

    boolean isSignedBy(byte[] publicKey) {
        return Ed25519.verifies(publicKey, record, signature);
    }

    @Override
    public String toString() {
        return "JournalEntry[" + seq + " " + Arrays.hashCode(record) + "]";
    }
}
