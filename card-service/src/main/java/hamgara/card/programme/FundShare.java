package hamgara.card.programme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The part of the cost that one fund bears.
@Schema(name = "FundShare", description = "The part of the cost that one fund bears.")
public record FundShare(
        @Schema(description = "Id of the fund", examples = "0198c0de-0000-7000-8000-0000000000f1") @NotNull
        UUID fund,

        @Schema(description = "Percent; all shares together are 100", examples = "100") @Min(1) @Max(100)
        int percent) {}
