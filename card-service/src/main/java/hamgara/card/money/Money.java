package hamgara.card.money;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An amount with its unit.
@Schema(
        name = "Money",
        description =
                "An amount with its unit. Answers are in current rials (IRR) and, from the day of the rial rule on, "
                        + "also tell the same in new rials.")
public record Money(
        @Schema(description = "Whole units of the currency", examples = "1500000")
        long amount,

        @Schema(
                description = "IRR: current rials. IRR_NEW: new rials, taken from the day of the rial rule on",
                examples = "IRR")
        @NotNull
        @Pattern(regexp = "IRR|IRR_NEW")
        String currency,

        @Schema(
                description = "The same in new rials as an exact decimal; in answers only, from the day of the rule on",
                examples = "150",
                readOnly = true)
        @Nullable
        String newRials) {

    public static final String CURRENT = "IRR";
    public static final String NEW = "IRR_NEW";
}
