package hamgara.card.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Never more than so much, counted over all cards of a person or a household.
@Schema(
        name = "UsageLimit",
        description = "Never more than so much, counted over the person's replaced cards too, or over the household.")
public record Limit(
        @Schema(description = "Whose uses are counted together", examples = "PERSON") @NotNull
        Scope scope,

        @Schema(
                description = "USE is one payment or visit; WEEK begins on Saturday, MONTH is Jalali; PERIOD is the "
                        + "period of the programme. Days are days in Tehran",
                examples = "WEEK")
        @NotNull
        Per per,

        @Schema(description = "Only uses of this category; all of them when left out") @Nullable
        Category category,

        @Schema(description = "What is counted: entries, or rials", examples = "ENTRIES") @NotNull
        Measure measure,

        @Schema(description = "The most, in entries or rials", examples = "3", required = true)
        @Min(1)
        @Max(Allowance.MOST)
        long max) {

    /// Whose uses are counted together.
    @Schema(name = "LimitScope")
    public enum Scope {
        PERSON,
        HOUSEHOLD
    }

    /// The span of time a limit counts in.
    @Schema(name = "LimitSpan")
    public enum Per {
        USE,
        DAY,
        WEEK,
        MONTH,
        PERIOD
    }

    /// What a limit counts.
    @Schema(name = "LimitMeasure")
    public enum Measure {
        ENTRIES,
        IRR
    }
}
