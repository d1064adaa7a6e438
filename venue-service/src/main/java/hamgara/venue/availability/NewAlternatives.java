package hamgara.venue.availability;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A slot that cannot be had, to find others like it.
@Schema(name = "NewAlternatives", description = "A slot that cannot be had.")
record NewAlternatives(
        @Schema(description = "Id of the slot.", examples = "0198c0de-0000-7000-8000-00000000000f") @NotNull
        UUID slotId,

        @Schema(description = "How many come together; 1 when left out.", examples = "2") @Min(1) @Max(1000) @Nullable
        Integer party,

        @Schema(description = "How many kilometres one would go; 10 when left out.", examples = "5")
        @Min(1)
        @Max(200)
        @Nullable
        Integer radiusKm) {

    int partySize() {
        return party == null ? 1 : party;
    }

    int radius() {
        return radiusKm == null ? 10 : radiusKm;
    }
}
