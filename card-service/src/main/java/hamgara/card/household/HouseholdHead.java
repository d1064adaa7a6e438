package hamgara.card.household;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Names another head.
@Schema(name = "HouseholdHead")
record HouseholdHead(
        @Schema(description = "Person id of an adult member") @NotNull
        UUID personId) {}
