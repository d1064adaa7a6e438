package hamgara.venue.hold;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Places to keep.
@Schema(name = "NewHold", description = "Places to keep for some minutes.")
record NewHold(
        @Schema(description = "Id of the slot.") @NotNull UUID slotId,

        @Schema(description = "Id of the card to book with later.") @NotNull
        UUID cardId,

        @Schema(description = "People, the cardholder among them.", examples = "1") @Min(1) @Max(20)
        int party) {}
