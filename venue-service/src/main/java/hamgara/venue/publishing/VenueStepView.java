package hamgara.venue.publishing;

import hamgara.kit.version.Versioned;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.VenueState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a venue stands after a step.
@Schema(name = "VenueStanding", description = "How a venue stands after a step.")
record VenueStepView(
        @Schema(description = "Id of the venue.", examples = "0198c0de-0000-7000-8000-00000000000d")
        UUID venueId,

        @Schema(description = "Where it stands in the catalogue.")
        Publication publication,

        @Schema(description = "Whether it is in use.") VenueState state,

        @Schema(
                description =
                        "Bookings that are neither over nor cancelled. When a venue is hidden each gets a proposal, and stands "
                                + "until that is answered.",
                examples = "0")
        long bookingsAhead,

        @Schema(description = "Version of the venue for `If-Match`; also the ETag.", examples = "3")
        long version)
        implements Versioned {}
