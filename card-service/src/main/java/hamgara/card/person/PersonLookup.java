package hamgara.card.person;

import hamgara.card.audit.Purpose;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Looks a person up by number.
@Schema(name = "PersonLookup")
record PersonLookup(
        @Schema(description = "National identity number in any script", examples = "9991234561")
        @NotBlank
        @Size(max = 40)
        String nationalId,

        @Schema(description = "Why the file is opened; it stays on record", examples = "CARD_SERVICE") @NotNull
        Purpose purpose) {

    @Override
    public String toString() {
        return "PersonLookup[not shown]";
    }
}
