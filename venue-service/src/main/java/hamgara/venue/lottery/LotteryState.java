package hamgara.venue.lottery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a lottery stands.
@Schema(
        description =
                "`ANNOUNCED`: entries are or will be taken. `CLOSED`: the list of tickets is fixed and its commitment "
                        + "published. `DRAWN`: the order is drawn. `LAPSED`: nobody drew until `drawnUntil`, or the slot or all sessions were taken "
                        + "back; the places go to whoever comes.")
public enum LotteryState {
    ANNOUNCED,
    CLOSED,
    DRAWN,
    LAPSED
}
