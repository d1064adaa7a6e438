package hamgara.venue.whatif;

import hamgara.venue.timetable.Weekday;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What would come of it.
@Schema(name = "WhatIf", description = "What would come of opening idle windows, in a usual week.")
record WhatIfView(
        @Schema(description = "Whole weeks of demand that were looked at.", examples = "4")
        int weeks,

        @Schema(description = "Place-hours that would open.", examples = "960.0")
        BigDecimal openedPlaceHours,

        @Schema(
                description = "Place-hours of the same kinds and areas that are asked for in vain now.",
                examples = "52.5")
        BigDecimal unmetPlaceHours,

        @Schema(description = "Place-hours by which that would fall.", examples = "36.0")
        BigDecimal fallPlaceHours,

        @Schema(description = "Hours in which it would fall.")
        List<Hour> hours) {

    /// One hour of the week.
    @Schema(name = "WhatIfHour", description = "One hour of the week.")
    record Hour(
            @Schema(description = "Day of the week.") Weekday weekday,

            @Schema(description = "Hour in Tehran.", examples = "17")
            int hour,

            @Schema(description = "Place-hours by which unmet demand would fall.", examples = "4.5")
            BigDecimal fallPlaceHours) {}
}
