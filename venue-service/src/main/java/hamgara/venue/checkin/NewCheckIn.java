package hamgara.venue.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An arrival to record.
@Schema(name = "NewCheckIn", description = "The arrival of a person with a booking and a card.")
record NewCheckIn(
        @Schema(description = "Id of the booking.") @NotNull UUID bookingId,

        @Schema(description = "The card's credential as scanned.", examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 4000)
        String credential,

        @Schema(description = "When the person came, by the device's clock; only and always with `offline`.") @Nullable
        Instant occurredAt,

        @Schema(description = "True when the arrival was noted without a connection; may be sent for 72 hours.")
        @Nullable
        Boolean offline) {

    boolean isOffline() {
        return Boolean.TRUE.equals(offline);
    }

    boolean hasTimeOnlyIfOffline() {
        return isOffline() == (occurredAt != null);
    }

    /// Tells another request from a repeated one without keeping the credential.
    String fingerprint() {
        try {
            String all = bookingId + "\n" + occurredAt + "\n" + isOffline() + "\n" + credential;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
