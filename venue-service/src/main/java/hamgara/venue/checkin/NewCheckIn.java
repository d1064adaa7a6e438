package hamgara.venue.checkin;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An arrival to record.
@Schema(
        name = "NewCheckIn",
        description =
                "The arrival of a person: `bookingId` with `credential`, `credential` alone, or `code` with or without "
                        + "`credential`.",
        examples = """
                {"bookingId": "0198c0de-0000-7000-8000-00000000000e", "credential": "HG1:6BFOXN..."}""")
record NewCheckIn(
        @Schema(
                description = "Id of the booking, together with its card.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        @Nullable
        UUID bookingId,

        @Schema(
                description =
                        "Code of the booking as it was read out: Persian digits, spaces, hyphens and small letters "
                                + "are no matter.",
                examples = "7K3M-0QXA")
        @Size(max = 40)
        @Nullable
        String code,

        @Schema(
                description =
                        "The card as it was shown: text of the QR, or eight digits. Alone it finds the booking of "
                                + "this card at the caller's venue today.",
                examples = "HG1:6BFOXN...")
        @Size(min = 1, max = 4000)
        @Nullable
        String credential,

        @Schema(
                description =
                        "When the person came, by the device's clock, which may be two minutes ahead; only and always with `offline`.",
                examples = "2026-11-23T06:40:00Z")
        @Nullable
        Instant occurredAt,

        @Schema(
                description = "True when the arrival was noted without a connection; may be sent for 72 hours.",
                examples = "true")
        @Nullable
        Boolean offline) {

    Showing showing() {
        return new Showing(bookingId, code, credential, occurredAt);
    }

    boolean hasTimeOnlyIfOffline() {
        return Boolean.TRUE.equals(offline) == (occurredAt != null);
    }

    @Override
    public String toString() {
        return "NewCheckIn[" + bookingId + "]";
    }
}
