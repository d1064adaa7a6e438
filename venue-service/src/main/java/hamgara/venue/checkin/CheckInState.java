package hamgara.venue.checkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How an arrival ended.
@Schema(description = "`CHECKED_IN`: the entry was counted. `REFUSED`: the card declined it, see `reason`.")
enum CheckInState {
    CHECKED_IN,
    REFUSED
}
