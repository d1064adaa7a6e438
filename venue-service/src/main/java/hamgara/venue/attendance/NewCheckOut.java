package hamgara.venue.attendance;

import hamgara.venue.checkin.Showing;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// People who leave.
@Schema(
        name = "NewCheckOut",
        description = "Who leaves: `bookingId`, `code`, `walkInId` or `credential`, one of them.",
        examples = """
                {"bookingId": "0198c0de-0000-7000-8000-00000000000e"}""")
record NewCheckOut(
        @Schema(description = "Id of the booking.", examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77") @Nullable
        UUID bookingId,

        @Schema(
                description = "Id of the walk-in, for who came without a booking.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e78")
        @Nullable
        UUID walkInId,

        @Schema(description = "Code of the booking, as for a check-in.", examples = "7K3M-0QXA")
        @Size(max = 40)
        @Nullable
        String code,

        @Schema(description = "The card as it was shown.", examples = "HG1:6BFOXN...")
        @Size(min = 1, max = 4000)
        @Nullable
        String credential,

        @Schema(
                description =
                        "When they left, by the device's clock, which may be two minutes ahead; only and always with `offline`.",
                examples = "2026-11-23T07:25:00Z")
        @Nullable
        Instant occurredAt,

        @Schema(
                description = "True when it was noted without a connection; may be sent for 72 hours.",
                examples = "true")
        @Nullable
        Boolean offline) {

    Showing showing() {
        return new Showing(bookingId, code, credential, occurredAt);
    }

    /// Nothing else beside a walk-in.
    boolean namesWalkInAlone() {
        return walkInId == null || (bookingId == null && code == null && credential == null);
    }

    /// Tells another request from a repeated one without keeping the credential.
    String fingerprint() {
        String shown = showing().fingerprint();
        return walkInId == null ? shown : Showing.digest(shown + "\n" + walkInId);
    }

    boolean hasTimeOnlyIfOffline() {
        return Boolean.TRUE.equals(offline) == (occurredAt != null);
    }

    @Override
    public String toString() {
        return "NewCheckOut[" + bookingId + "]";
    }
}
