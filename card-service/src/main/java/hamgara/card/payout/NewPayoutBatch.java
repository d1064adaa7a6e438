package hamgara.card.payout;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Proposes to pay.
@Schema(name = "NewPayoutBatch")
record NewPayoutBatch(
        @Schema(description = "SCI code of the county", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county) {}
