package hamgara.venue.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Slots to look at now.
@Schema(name = "NewSlotChecks", description = "Slots to look at now.")
record NewSlotChecks(
        @Schema(description = "1 to 100 ids of slots.") @NotEmpty @Size(max = 100)
        List<@NotNull UUID> slotIds,

        @Schema(description = "How many come together; 1 when left out.", examples = "2") @Min(1) @Max(1000) @Nullable
        Integer party) {

    int partySize() {
        return party == null ? 1 : party;
    }
}
