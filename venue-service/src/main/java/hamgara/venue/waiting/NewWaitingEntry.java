package hamgara.venue.waiting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// For which places somebody wants to wait.
@Schema(name = "NewWaitingEntry", description = "For which places of which slot somebody wants to wait.")
record NewWaitingEntry(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f") @NotNull
        UUID slotId,

        @Schema(
                description = "Id of the caller's card, with which the places are to be booked.",
                examples = "0198c0de-0000-7000-8000-0000000000ca")
        @NotNull
        UUID cardId,

        @Schema(description = "People, the cardholder among them, 20 at most.", examples = "4") @Min(1) @Max(20)
        int party,

        @Schema(description = "Whether the party comes together or not at all; so when left out.", examples = "false")
        @Nullable
        Boolean allOrNone,

        @Schema(
                description = "How many places would do for a party that is not all or none; one when left out.",
                examples = "2")
        @Min(1)
        @Max(20)
        @Nullable
        Integer atLeast) {

    /// So many places would do.
    int least() {
        boolean together = allOrNone == null || allOrNone;
        int least = atLeast != null ? atLeast : together ? party : 1;
        if (least > party || (together && least < party)) {
            throw new WaitingRefusal.WaitingPlacesUnclear();
        }
        return least;
    }
}
