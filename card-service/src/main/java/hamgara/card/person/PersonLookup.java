package hamgara.card.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Looks a person up by number.
@Schema(name = "PersonLookup")
record PersonLookup(
        @Schema(description = "National identity number in any script", examples = "9991234561")
        @NotBlank
        @Size(max = 40)
        String nationalId) {

    @Override
    public String toString() {
        return "PersonLookup[not shown]";
    }
}
