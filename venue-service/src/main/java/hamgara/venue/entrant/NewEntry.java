package hamgara.venue.entrant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An entry of a lottery to make.
@Schema(name = "NewLotteryEntry", description = "An entry of a lottery to make.")
record NewEntry(
        @Schema(description = "Id of the lottery.", examples = "0198c0de-0000-7000-8000-0000000000b1") @NotNull
        UUID lotteryId,

        @Schema(description = "Id of the caller's card.", examples = "0198c0de-0000-7000-8000-0000000000ca") @NotNull
        UUID cardId,

        @Schema(description = "People, the cardholder among them; they win together or not.", examples = "2")
        @Min(1)
        @Max(20)
        int party) {}
