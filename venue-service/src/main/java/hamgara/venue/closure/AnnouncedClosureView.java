package hamgara.venue.closure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The answer to an announcement.
@Schema(
        name = "AnnouncedClosure",
        description =
                "The closure, and the bookings that stand in its time. Each of them gets a proposal at once, which its "
                        + "holder accepts or declines; they are listed under `/v1/venues/{venue}/rebookings`.")
record AnnouncedClosureView(
        @Schema(description = "The closure.") ClosureView closure,

        @Schema(description = "How many bookings stand in the closed time.", examples = "1")
        int affectedBookings,

        @Schema(description = "How many people those are for.", examples = "2")
        int affectedPeople,

        @Schema(
                description = "The first hundred of these bookings, earliest first; all of them under "
                        + "`/v1/venues/{venue}/closures/{id}/affected-bookings`.")
        List<AffectedBookingView> affected) {}
