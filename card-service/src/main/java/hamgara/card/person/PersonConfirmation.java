package hamgara.card.person;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the desk found in the document of a person who waits.
@Schema(name = "PersonConfirmation")
record PersonConfirmation(
        @Schema(description = "The desk has seen the document; only true is taken", examples = "true")
        @NotNull
        @AssertTrue
        Boolean documentSeen,

        @Schema(
                description = "The number in the document, when it is another one than the citizen typed",
                examples = "9991234561")
        @Size(max = 40)
        @Nullable
        String nationalId) {

    @Override
    public String toString() {
        return "PersonConfirmation[not shown]";
    }
}
