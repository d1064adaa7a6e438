package hamgara.card.fund;

import hamgara.card.money.Money;
import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Opens a fund.
@Schema(name = "NewFund")
record NewFund(
        @Schema(description = "Short code, unique", examples = "SPORT-YOUTH-1405")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,31}")
        String code,

        @Schema(description = "SCI code of the county its money is for", examples = "0614")
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "Name of the sponsoring body; never a person") @NotNull @Valid
        Names sponsor,

        @Schema(description = "HARD: never grants more than was put in. SOFT: may go below zero", examples = "HARD")
        @NotNull
        Cap cap,

        @Schema(description = "Tells once when what is left falls below this; none when left out") @Nullable @Valid
        Money alertBelow) {}
