package hamgara.venue.fairuse;

import hamgara.venue.facility.FacilityKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A limit to set.
@Schema(name = "NewFairUseLimit", description = "How often one person may book; per day, per week or both.")
record NewFairUseLimit(
        @Schema(description = "SCI code of the county.", examples = "0614") @NotNull @Pattern(regexp = "[0-9]{4}")
        String county,

        @Schema(description = "What is booked; all kinds together when left out.") @Nullable
        FacilityKind kind,

        @Schema(description = "Bookings that begin on one day in Tehran.", examples = "1") @Min(1) @Max(100) @Nullable
        Integer perDay,

        @Schema(description = "Bookings that begin in one week, from Saturday to Friday.", examples = "3")
        @Min(1)
        @Max(500)
        @Nullable
        Integer perWeek) {}
