package hamgara.venue.checkin;

import hamgara.kit.text.Digits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a person shows at the door: a booking together with its card, a card alone, or the code of a booking.
///
/// @param occurredAt when it was noted offline; empty for now
public record Showing(
        @Nullable UUID bookingId,
        @Nullable String code,
        @Nullable String credential,
        @Nullable Instant occurredAt) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /// Whether it was noted at a time that can be: the clock of a device may say anything.
    public boolean isTimely() {
        return occurredAt == null || (occurredAt.isAfter(EARLIEST) && occurredAt.isBefore(LATEST));
    }

    /// A booking alone tells nothing of who stands there: every account of the venue knows its id.
    boolean isClear() {
        return (credential != null || code != null) && (bookingId == null || code == null);
    }

    boolean namesOne() {
        return Stream.of(bookingId, code, credential).filter(Objects::nonNull).count() == 1;
    }

    /// As it stands in the database, whatever a person typed: Persian digits, small letters, letters that look like
    /// digits.
    static String typed(String code) {
        return Digits.typedNumber(code)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /// Tells another request from a repeated one without keeping the credential.
    public String fingerprint() {
        String all = bookingId + "\n" + occurredAt + "\n" + (occurredAt != null) + "\n" + credential
                + (code == null ? "" : "\n" + typed(code));
        return digest(all);
    }

    public static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Showing[" + bookingId + "]";
    }
}
