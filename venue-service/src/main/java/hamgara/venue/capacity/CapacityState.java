package hamgara.venue.capacity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far an offered capacity has come from standing alone to being shared.
@Schema(
        description =
                "`OFFERED`: stands alone. `PARALLEL`: another agency offers the same kind in the same area at the same hours. "
                        + "`MATCHED`: a shared timetable is proposed. `SYMMETRIC`: both owners agreed to it. `WITHDRAWN`: no longer offered.")
public enum CapacityState {
    OFFERED,
    PARALLEL,
    MATCHED,
    SYMMETRIC,
    WITHDRAWN
}
