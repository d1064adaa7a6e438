package hamgara.venue.rebooking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a proposal offers.
@Schema(
        name = "RebookingKind",
        description =
                "`MOVE`: another slot. `CANCEL`: no fitting slot was free, so the booking ends; another fitting slot may "
                        + "still be named in the answer.")
enum RebookingKind {
    MOVE,
    CANCEL
}
