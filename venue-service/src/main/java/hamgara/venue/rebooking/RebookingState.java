package hamgara.venue.rebooking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a proposal stands.
@Schema(
        name = "RebookingState",
        description =
                "`OPEN`: not answered. `ACCEPTED`: moved, or ended as proposed. `DECLINED`: the holder took no other slot "
                        + "and the booking ended. `LAPSED`: nobody answered in time and the booking ended. `WITHDRAWN`: no longer "
                        + "needed, as the closure was revoked or the booking ended otherwise.")
enum RebookingState {
    OPEN,
    ACCEPTED,
    DECLINED,
    LAPSED,
    WITHDRAWN
}
