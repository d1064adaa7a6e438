package hamgara.venue.entrant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of an entry.
@Schema(
        name = "LotteryEntryState",
        description =
                "`ENTERED`: takes part. `WITHDRAWN`: left before the closing. `WON`: places were kept at the draw. `IN_LINE`: "
                        + "stands in line as drawn. `LAPSED`: there was no draw.")
enum EntryState {
    ENTERED,
    WITHDRAWN,
    WON,
    IN_LINE,
    LAPSED
}
