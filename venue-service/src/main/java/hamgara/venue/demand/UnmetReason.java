package hamgara.venue.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a wish was not met.
@Schema(
        description =
                "`SLOT_FULL`: all places were booked, or fewer were left than the party needed. `NOTHING_FOUND`: a search found nothing that could be had. "
                        + "`WAITING_LAPSED`: somebody waited until the begin and got no place. `NOT_ALLOCATED`: a round gave a school "
                        + "or club no hours. `PROPOSED`: a proposal of the dialogue halls asks for it, once for its author and once "
                        + "for each supporter.")
public enum UnmetReason {
    SLOT_FULL,
    NOTHING_FOUND,
    WAITING_LAPSED,
    NOT_ALLOCATED,
    PROPOSED
}
