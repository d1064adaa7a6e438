package hamgara.venue.walkin;

import hamgara.venue.checkin.Showing;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody at the desk without a booking.
@Schema(name = "NewWalkIn", description = "Somebody at the desk without a booking.")
record NewWalkIn(
        @Schema(
                description = "Id of the slot that runs now; may be left out where only one runs at the venue.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        @Nullable
        UUID slotId,

        @Schema(description = "The card as it was shown: text of the QR, or eight digits.", examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 4000)
        String credential) {

    /// Tells another request from a repeated one without keeping the credential.
    String fingerprint() {
        return Showing.digest(slotId + "\n" + credential);
    }

    @Override
    public String toString() {
        return "NewWalkIn[" + slotId + "]";
    }
}
