package hamgara.venue.tariff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amount with its unit.
@Schema(name = "Money", description = "An amount with its unit.")
public record Money(
        @Schema(description = "Whole rials.", examples = "450000") @Min(0) @Max(100_000_000_000L)
        long amount,

        @Schema(description = "Always IRR, current rials.", examples = "IRR") @NotNull @Pattern(regexp = "IRR")
        String currency) {

    public static Money rials(long amount) {
        return new Money(amount, "IRR");
    }
}
