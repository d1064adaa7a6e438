package hamgara.forum.hall;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a hall may change besides its policy; what is left out stays.
@Schema(name = "HallChange", description = "What is left out stays as it is.")
record HallChange(
        @Schema(description = "Its new names.") @Valid @Nullable
        Names names,

        @Schema(description = "Who may know of it and take part from now on.", examples = "VISIBLE_ONLY")
        HallFacts.@Nullable Visibility visibility) {}
