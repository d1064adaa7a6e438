package hamgara.venue.waiting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an entry of a waiting list stands; the last three are final.
@Schema(
        description =
                "`WAITING`: in line. `SKIPPED`: places came free that could not be booked, as the card is suspended, booking paused, "
                        + "or a limit of fair use reached; others are served, and the entry is in its place again within seconds after "
                        + "that is over. `OFFERED`: places are kept until `offerExpiresAt`, to be booked from `holdId`. "
                        + "`OFFER_LAPSED`: that time is over; within seconds the entry waits once more, as the last of its class, or is "
                        + "`WITHDRAWN` when this was the second time. `ACCEPTED`: a booking came of it. `WITHDRAWN`: left. "
                        + "`UNSERVED`: the slot began without an offer taken.")
enum WaitingState {
    WAITING,
    SKIPPED,
    OFFERED,
    OFFER_LAPSED,
    ACCEPTED,
    WITHDRAWN,
    UNSERVED
}
