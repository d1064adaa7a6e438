package hamgara.venue.space;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A part of a venue to add.
@Schema(name = "NewSpace", description = "A part of a venue.")
record NewSpace(
        @Schema(
                description = "Id of the part that it divides, such as the whole hall; absent at the top.",
                examples = "0199d2c4-7c1e-7a4e-9d0b-2f8f5a1c3e77")
        @Nullable
        UUID parentId,

        @Schema(description = "Its name.") @NotNull @Valid Names names) {}
