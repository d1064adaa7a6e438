package hamgara.venue.lottery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a lottery stands.
@Schema(
        description =
                "`ANNOUNCED`: entries are or will be taken. `CLOSED`: the list of tickets is fixed and its commitment "
                        + "published. `DRAWN`: the order is drawn. `LAPSED`: the slot, or the last session, began or was taken back undrawn.")
public enum LotteryState {
    ANNOUNCED,
    CLOSED,
    DRAWN,
    LAPSED
}
