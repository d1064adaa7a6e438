package hamgara.forum.coauthor;

import hamgara.kit.text.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody joins the authors.
@Schema(name = "NewCoauthor", description = "Somebody joins the authors with the code of an invitation.")
record NewCoauthor(
        @Schema(description = "The code, in any digits.", examples = "4820193756", required = true)
        @NotNull
        @Pattern(regexp = "[0-9]{10}")
        String code) {

    /// Takes a code as it is typed.
    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewCoauthor {
        code = code == null ? null : Digits.typedNumber(code);
    }
}
