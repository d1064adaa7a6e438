package hamgara.card.partner;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An operator's application to take part.
@Schema(name = "NewPartner")
record NewPartner(
        @NotNull @Valid Names names,

        @Schema(description = "What it is", examples = "PUBLIC") @NotNull
        Partner.Kind kind,

        @Schema(description = "Codes of its venues, all of one operator and one county", examples = "[\"takhti\"]")
        @NotEmpty
        @Size(max = 100)
        Set<@NotBlank @Size(max = 64) String> venueCodes,

        @Schema(
                description = "Bank account (Sheba): IR and 24 digits; spaces and Persian digits are taken",
                examples = "IR820540102680020817909002")
        @NotBlank
        @Size(max = 60)
        String iban) {

    @Override
    public String toString() {
        return "NewPartner" + venueCodes;
    }
}
