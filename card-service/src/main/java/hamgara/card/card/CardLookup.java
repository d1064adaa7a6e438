package hamgara.card.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Asks for the card in somebody's hand.
@Schema(name = "CardLookup")
record CardLookup(
        @Schema(
                description = "The 16 digits on the card, in Latin, Persian or Arabic digits; spaces are passed over",
                examples = "9364 7182 8182 8457")
        @NotBlank
        @Size(max = 64)
        String number) {

    @Override
    public String toString() {
        return "CardLookup[not shown]";
    }
}
