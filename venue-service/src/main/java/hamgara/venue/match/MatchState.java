package hamgara.venue.match;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far two owners have come.
@Schema(
        description =
                "`PROPOSED`: the system suggests it. `TIMETABLED`: an owner proposed a shared timetable. `SYMMETRIC`: both owners "
                        + "agreed to it. `WITHDRAWN`: an owner took it back, or the notice of an agreed timetable is over.")
enum MatchState {
    PROPOSED,
    TIMETABLED,
    SYMMETRIC,
    WITHDRAWN
}
