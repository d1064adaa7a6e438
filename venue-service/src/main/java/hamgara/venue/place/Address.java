package hamgara.venue.place;

import com.fasterxml.jackson.annotation.JsonInclude;
import hamgara.kit.text.Digits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where letters and visitors go.
@Schema(name = "Address", description = "The postal address of the institution.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Schema(description = "Street and number as one would write it on a letter.") @NotNull @Valid
        Wording text,

        @Schema(description = "Postal code, 10 digits; Persian digits and a hyphen are taken.", examples = "6471800001")
        @Pattern(regexp = "[1-9][0-9]{9}")
        @Nullable
        String postalCode) {

    public Address {
        postalCode = postalCode == null || postalCode.isBlank() ? null : Digits.typedNumber(postalCode);
    }
}
