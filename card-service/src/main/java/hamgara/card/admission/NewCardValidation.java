package hamgara.card.admission;

import hamgara.card.programme.Category;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks whether a presented card would be taken.
@Schema(name = "NewCardValidation")
record NewCardValidation(
        @Schema(
                description = "Text of the QR (HG1: or HR1:), or the eight digits of an SMS code",
                examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 1024)
        String credential,

        @Schema(description = "Code of the venue asking", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category) {

    @Override
    public String toString() {
        return "NewCardValidation[" + venueCode + "]";
    }
}
