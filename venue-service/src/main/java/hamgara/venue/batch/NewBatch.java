package hamgara.venue.batch;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import hamgara.kit.json.DeviceInstant;
import hamgara.kit.json.DeviceText;
import hamgara.venue.checkin.Showing;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Arrivals noted offline.
@Schema(name = "NewCheckInBatch", description = "Arrivals noted offline, at most 500, in any order.")
record NewBatch(
        @Schema(description = "The arrivals.") @NotNull @Size(min = 1, max = 500)
        List<@NotNull @Valid Noted> records) {

    /// One of them.
    @Schema(name = "OfflineArrival", description = "An arrival noted offline, shown as for a check-in.")
    record Noted(
            @Schema(
                    description = "Id of the arrival, made by the device; whoever hands it in, it makes one record.",
                    examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
            @NotNull
            UUID nonce,

            @Schema(
                    description = "Id of the booking, together with its card.",
                    examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e78")
            @Nullable
            UUID bookingId,

            @Schema(description = "Code of the booking.", examples = "7K3M-0QXA")
            @Size(max = 40)
            @JsonDeserialize(using = DeviceText.class)
            @Nullable
            String code,

            @Schema(description = "The card as it was shown: text of the QR.", examples = "HG1:6BFOXN...")
            @Size(min = 1, max = 4000)
            @JsonDeserialize(using = DeviceText.class)
            @Nullable
            String credential,

            @Schema(
                    description = "When the person came, by the device's clock, which may be two minutes ahead.",
                    examples = "2026-11-23T06:40:00Z")
            @NotNull
            @JsonDeserialize(using = DeviceInstant.class)
            Instant occurredAt) {

        Showing showing() {
            return new Showing(bookingId, code, credential, occurredAt);
        }

        @Override
        public String toString() {
            return "Noted[" + nonce + "]";
        }
    }
}
