package hamgara.venue.fairuse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What can change of a limit.
@Schema(name = "FairUseChange", description = "How often from now on; bookings made before are kept.")
record FairUseChange(
        @Schema(description = "Bookings that begin on one day in Tehran.", examples = "1") @Min(1) @Max(100) @Nullable
        Integer perDay,

        @Schema(description = "Bookings that begin in one week, from Saturday to Friday.", examples = "3")
        @Min(1)
        @Max(500)
        @Nullable
        Integer perWeek) {}
