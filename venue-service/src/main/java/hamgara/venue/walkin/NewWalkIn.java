package hamgara.venue.walkin;

import hamgara.venue.checkin.Showing;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// People at the desk without a booking.
@Schema(name = "NewWalkIn", description = "People at the desk without a booking, with one card.")
record NewWalkIn(
        @Schema(
                description = "Id of the slot that runs now; may be left out where only one runs at the venue.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        @Nullable
        UUID slotId,

        @Schema(description = "The card as it was shown: text of the QR, or eight digits.", examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 4000)
        String credential,

        @Schema(
                description =
                        "People who come with this card, its holder among them: all get in or none. One when left out.",
                examples = "3")
        @Min(1)
        @Max(20)
        @Nullable
        Integer party) {

    int people() {
        return party == null ? 1 : party;
    }

    /// Tells another request from a repeated one without keeping the credential.
    String fingerprint() {
        return Showing.digest(slotId + "\n" + credential + (people() == 1 ? "" : "\n" + people()));
    }

    @Override
    public String toString() {
        return "NewWalkIn[" + slotId + "]";
    }
}
