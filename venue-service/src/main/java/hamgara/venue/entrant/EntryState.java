package hamgara.venue.entrant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of an entry.
@Schema(
        name = "LotteryEntryState",
        description =
                "`ENTERED`: takes part. `WITHDRAWN`: left before the closing. `WON`: places were kept, at the draw or, of a series, "
                        + "since. `IN_LINE`: stands in line as drawn. `UNSERVED`: of a series, no places were left. `LAPSED`: there "
                        + "was no draw.")
enum EntryState {
    ENTERED,
    WITHDRAWN,
    WON,
    IN_LINE,
    UNSERVED,
    LAPSED
}
