package hamgara.card.programme;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A share of the price of one category that the venues of the programme give up.
@Schema(
        name = "Discount",
        description = "A share of the price of one category that the venues of the programme give up; what is "
                + "left is paid from allowances and by the holder.")
public record Discount(
        @Schema(description = "What the discount is for", examples = "CULTURE") @NotNull
        Category category,

        @Schema(description = "Percent of the price", examples = "50") @Min(1) @Max(100)
        int percent,

        @Schema(description = "Most rials of one payment; no cap when left out", implementation = Rials.class)
        @JsonSerialize(using = Rials.Shown.class)
        @JsonDeserialize(using = Rials.Taken.class)
        @Min(1)
        @Max(Allowance.MOST)
        @Nullable
        Long cap) {}
