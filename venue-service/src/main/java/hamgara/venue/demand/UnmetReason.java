package hamgara.venue.demand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a wish was not met.
@Schema(
        description =
                "`SLOT_FULL`: all places were booked, fewer were left than the party needed, or the facility was taken that one party has alone. `NOTHING_FOUND`: a search found nothing that could be had. "
                        + "`WAITING_LAPSED`: somebody waited until the begin and got no place. `NOT_ALLOCATED`: a round gave a school "
                        + "or club no hours. `PROPOSED`: a proposal of the dialogue halls asks for it, once for its author and once "
                        + "for each supporter, as long as they do.")
public enum UnmetReason {
    SLOT_FULL,
    NOTHING_FOUND,
    WAITING_LAPSED,
    NOT_ALLOCATED,
    PROPOSED
}
