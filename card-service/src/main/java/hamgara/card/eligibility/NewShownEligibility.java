package hamgara.card.eligibility;

import hamgara.card.programme.Category;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Asks whether a card shown at the door may be used for a place there.
@Schema(name = "NewShownEligibility")
record NewShownEligibility(
        @Schema(
                description = "Text of the QR (HG1: or HR1:), or the eight digits of an SMS code",
                examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 4096)
        String credential,

        @Schema(description = "Code of the venue", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(description = "Whom the slot is for") @NotNull
        Audience audience,

        @Schema(description = "Youngest age the slot takes, full years at its start", examples = "7")
        @Min(0)
        @Max(150)
        @Nullable
        Integer ageMin,

        @Schema(description = "Oldest age the slot takes, full years at its start", examples = "60")
        @Min(0)
        @Max(150)
        @Nullable
        Integer ageMax,

        @Schema(description = "Start of the slot (UTC)", examples = "2026-11-25T13:30:00Z") @NotNull
        Instant startsAt) {

    @Override
    public String toString() {
        return "NewShownEligibility[" + venueCode + "]";
    }
}
