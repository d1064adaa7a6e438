package hamgara.venue.holiday;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule to set.
@Schema(name = "NewHolidayRule", description = "How a venue is to follow public holidays.")
record NewHolidayRule(
        @Schema(description = "How.", examples = "CLOSED") @NotNull
        Practice practice) {}
