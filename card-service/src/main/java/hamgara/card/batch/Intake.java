package hamgara.card.batch;

import hamgara.card.journal.JournalRecord;
import hamgara.card.journal.Sha256;
import hamgara.card.terminal.TerminalKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Looks at the signature of a line before anything in it is read.
@ApplicationScoped
class Intake {

    private static final int KID_BYTES = 8;

    Arrival read(NewOfflineBatch.Line line, UUID terminal, List<TerminalKey> keys, Duration skew) {
        Optional<byte[]> decoded = bytes(line.record());
        Optional<byte[]> signature = bytes(line.signature());
        if (decoded.isEmpty() || signature.isEmpty()) {
            return new Arrival.Forged("MALFORMED", Sha256.ofText(line.record()));
        }
        byte[] bytes = decoded.get();
        Sha256 digest = Sha256.of(bytes);
        Optional<TerminalKey> key = keys.stream()
                .filter(candidate -> kid(candidate).equals(line.kid()))
                .findFirst();
        if (key.isEmpty()) {
            return new Arrival.Forged("KEY_UNKNOWN", digest);
        }
        if (!key.get().key().verifies(bytes, signature.get())) {
            return new Arrival.Forged("BAD_SIGNATURE", digest);
        }
        Optional<JournalRecord> use =
                JournalRecord.read(bytes).filter(record -> record.terminal().equals(terminal));
        if (use.isEmpty()) {
            return new Arrival.Forged("MALFORMED", digest);
        }
        return counts(key.get(), use.get().occurredAt(), skew)
                ? new Arrival.Genuine(use.get(), bytes, signature.get(), digest)
                : new Arrival.Forged("KEY_UNKNOWN", digest);
    }

    /// A former key counts for what was used before it was followed, give or take what a clock may be off. What the
    /// present key signs always takes its place, whatever the clock said.
    private static boolean counts(TerminalKey key, Instant at, Duration skew) {
        Instant end = key.validTo();
        return end == null || at.minus(skew).isBefore(end);
    }

    private static String kid(TerminalKey key) {
        byte[] digest = Sha256.of(key.key().bytes()).bytes();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, KID_BYTES));
    }

    private static Optional<byte[]> bytes(String base64url) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64url));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
