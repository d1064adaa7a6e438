package hamgara.card.household;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Founds a household.
@Schema(name = "NewHousehold")
record NewHousehold(
        @Schema(description = "Person id of the head, an adult") @NotNull
        UUID headId) {}
