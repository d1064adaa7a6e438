package hamgara.venue.rebooking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What took the time of a booking.
@Schema(
        name = "RebookingCause",
        description =
                "`CLOSURE`: the venue is closed then. `SCHOOL_BLOCK`: the school keeps that time for its pupils. "
                        + "`STAFF`: staff that the time requires is not there. `VENUE_HIDDEN`: the venue was taken out of the catalogue.")
enum RebookingCause {
    CLOSURE,
    SCHOOL_BLOCK,
    STAFF,
    VENUE_HIDDEN
}
