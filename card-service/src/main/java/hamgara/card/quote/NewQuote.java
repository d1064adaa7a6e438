package hamgara.card.quote;

import hamgara.card.money.Money;
import hamgara.card.programme.Category;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks who would pay what of a price.
@Schema(name = "NewQuote", description = "A price at a venue and the card that is shown for it.")
record NewQuote(
        @Schema(
                description = "What the card shows: text of the QR (HG1: or HR1:) or an SMS code. It is not used up",
                examples = "HG1:6BFOXN...")
        @NotBlank
        @Size(max = 4096)
        String credential,

        @Schema(description = "Code of the venue asking", examples = "takhti") @NotBlank @Size(max = 64)
        String venueCode,

        @NotNull Category category,

        @Schema(description = "The full price") @NotNull @Valid
        Money price) {

    @Override
    public String toString() {
        return "NewQuote[" + venueCode + "]";
    }
}
