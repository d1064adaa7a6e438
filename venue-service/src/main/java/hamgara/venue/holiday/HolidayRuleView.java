package hamgara.venue.holiday;

import hamgara.kit.version.Versioned;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A venue's rule as the API shows it.
@Schema(
        name = "HolidayRule",
        description = "How a venue follows public holidays, and what of its slots lies on such days.")
record HolidayRuleView(
        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "How it follows them.", examples = "CLOSED")
        Practice practice,

        @Schema(
                description =
                        "Slots to come that lie on holidays already. They stay as they are: the rule is for slots to be made.",
                examples = "0")
        long slotsOnHolidays,

        @Schema(description = "Bookings of those.", examples = "0")
        long bookingsOnHolidays,

        @Schema(description = "Version for `If-Match`; also the ETag. 0 while no rule was set.", examples = "0")
        long version)
        implements Versioned {}
