package hamgara.card.pin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Sets a PIN.
@Schema(name = "NewPin")
record NewPin(
        @Schema(
                description =
                        "Four to six digits, in Latin, Persian or Arabic digits; no row such as 1234, no digits all "
                                + "the same or repeated in turn, and not the year of birth",
                examples = "730194")
        @NotBlank
        @Size(max = 32)
        String pin) {

    @Override
    public String toString() {
        return "NewPin[not shown]";
    }
}
