package hamgara.forum.hall;

import hamgara.kit.text.Names;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A hall to be opened.
@Schema(name = "NewHall")
record NewHall(
        @Schema(description = "Statistical code of the county, four digits.", examples = "0614", required = true)
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "The hall's names; without them it carries the names of the county.") @Valid @Nullable
        Names names,

        @Schema(description = "The first policy; without it the usual one.") @Valid @Nullable
        NewPolicy policy) {}
