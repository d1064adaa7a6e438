package hamgara.card.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// So many rials for one category in each period.
@Schema(name = "Allowance", description = "Rials for one category in each period.")
public record Allowance(
        @Schema(description = "What the money is for", examples = "SKILLS") @NotNull
        Category category,

        @Schema(description = "Rials in one period", implementation = Rials.class, required = true)
        @JsonSerialize(using = Rials.Shown.class)
        @JsonDeserialize(using = Rials.Taken.class)
        @Min(1)
        @Max(MOST)
        long amount,

        @Schema(
                description = "MONTH and YEAR are Jalali and in Tehran; PROGRAMME is once for the whole programme",
                examples = "YEAR")
        @NotNull
        Period period,

        @Schema(
                description = "From this amount in one payment a PIN is asked; never when left out",
                implementation = Rials.class)
        @JsonSerialize(using = Rials.Shown.class)
        @JsonDeserialize(using = Rials.Taken.class)
        @Min(0)
        @Max(MOST)
        @Nullable
        Long pinFrom) {

    static final long MOST = 1_000_000_000_000L;

    /// After how long the amount is granted anew.
    @Schema(name = "AllowancePeriod")
    public enum Period {
        MONTH,
        YEAR,
        PROGRAMME
    }
}
