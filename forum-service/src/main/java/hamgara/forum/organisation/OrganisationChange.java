package hamgara.forum.organisation;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a profile changes; what is left out stays.
@Schema(name = "OrganisationChange", description = "What is left out stays as it is.")
record OrganisationChange(
        @Schema(description = "Its new names.") @Valid @Nullable
        Names names,

        @Schema(description = "What it does.", examples = "آموزش شنا و نجات غریق") @Size(max = 1000) @Nullable
        String about) {}
