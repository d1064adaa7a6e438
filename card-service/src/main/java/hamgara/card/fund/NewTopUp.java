package hamgara.card.fund;

import hamgara.card.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Puts money into a fund.
@Schema(name = "NewTopUp")
record NewTopUp(
        @NotNull @Valid Money amount,

        @Schema(description = "Number of the letter or transfer; no text about a person", examples = "LETTER-1405-117")
        @NotBlank
        @Size(max = 100)
        String reference) {}
