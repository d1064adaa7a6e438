package hamgara.venue.hold;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a hold; only HELD can still change.
@Schema(
        description =
                "`HELD`: the places are kept. `CONFIRMED`: a booking came of it. `EXPIRED`, `RELEASED`: the places are free "
                        + "again.")
enum HoldState {
    HELD,
    CONFIRMED,
    EXPIRED,
    RELEASED
}
