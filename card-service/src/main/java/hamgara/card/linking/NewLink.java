package hamgara.card.linking;

import hamgara.kit.text.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Types a code from paper.
@Schema(name = "NewLink")
record NewLink(
        @Schema(description = "The twelve digits, in any script; hyphens are dropped", examples = "402817559036")
        @NotNull
        @Pattern(regexp = "[0-9]{12}")
        String code) {

    @SuppressWarnings({"NullAway", "ConstantValue"})
    NewLink {
        code = code == null ? null : Digits.typedNumber(code);
    }

    @Override
    public String toString() {
        return "NewLink[not shown]";
    }
}
