package hamgara.card.journal;

import hamgara.card.programme.Category;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// One use of a card, as the terminal wrote it down while it had no network.
///
/// @param seq 1 for the first record of a terminal, then one more each
/// @param previous digest of the record before, [Sha256#NONE] for the first
/// @param credential digest of the text that was shown
/// @param counter grows with each use of this credential at this terminal
/// @param amount entries or rials, as `unit` says
/// @param packageVersion version of the offline package the terminal decided by
/// @param reference the venue's own reference of the use, the same as in an online try; empty when there is none
public record JournalRecord(
        UUID terminal,
        long seq,
        Sha256 previous,
        Sha256 credential,
        long counter,
        String programme,
        Category category,
        Unit unit,
        long amount,
        Instant occurredAt,
        long packageVersion,
        String reference) {

    /// What a use takes.
    public enum Unit {
        ENTRY,
        IRR
    }

    static final long LARGEST_NUMBER = (1L << 53) - 1;

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern PROGRAMME = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{0,100}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public JournalRecord {
        require(seq >= 1 && seq <= LARGEST_NUMBER, "seq");
        require(DIGEST.matcher(previous.hex()).matches(), "previous");
        require(DIGEST.matcher(credential.hex()).matches(), "credential");
        require(counter >= 1 && counter <= LARGEST_NUMBER, "counter");
        require(PROGRAMME.matcher(programme).matches(), "programme");
        require(amount >= 1 && amount <= LARGEST_NUMBER, "amount");
        require(!occurredAt.isBefore(Instant.EPOCH) && occurredAt.isBefore(END_OF_TIME), "occurredAt");
        require(occurredAt.equals(occurredAt.truncatedTo(ChronoUnit.SECONDS)), "occurredAt");
        require(packageVersion >= 1 && packageVersion <= LARGEST_NUMBER, "packageVersion");
        require(REFERENCE.matcher(reference).matches(), "reference");
    }

    /// The bytes that are signed and hashed; there is one way to write a record.
    public byte[] bytes() {
        return JournalBytes.write(this);
    }

    /// Empty for whatever is not the bytes of a record to the last bit.
    public static Optional<JournalRecord> read(byte[] bytes) {
        return JournalBytes.read(bytes);
    }

    /// What the next record names as `previous`.
    public Sha256 hash() {
        return Sha256.of(bytes());
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException(field);
        }
    }
}
