package hamgara.card.authorization;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.card.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Takes what is held, or a part of it.
@Schema(name = "NewCapture", description = "Without amount and entries everything held is taken, for good.")
record NewCapture(
        @Schema(description = "How much of the money held for the venue") @Valid @Nullable
        Money amount,

        @Schema(description = "How many of the entries held") @Min(1) @Max(50) @Nullable
        Integer entries,

        @Schema(description = "The last one: what is not taken returns to the holder", examples = "true")
        @JsonProperty("final")
        @Nullable
        Boolean last) {

    boolean isWhole() {
        return amount == null && entries == null;
    }

    boolean isLast() {
        return isWhole() || Boolean.TRUE.equals(last);
    }
}
