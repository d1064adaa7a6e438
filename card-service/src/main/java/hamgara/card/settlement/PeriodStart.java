package hamgara.card.settlement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Begins settlement in a county.
@Schema(name = "SettlementStart")
record PeriodStart(
        @Schema(description = "SCI code of the county", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county) {}
