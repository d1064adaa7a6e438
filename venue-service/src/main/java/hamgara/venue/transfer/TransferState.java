package hamgara.venue.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an offer stands.
@Schema(
        description =
                "`OFFERED`: whoever knows its id may accept. `ACCEPTED`: the booking is theirs. `WITHDRAWN`: taken back. "
                        + "`EXPIRED`: nobody accepted in time.")
enum TransferState {
    OFFERED,
    ACCEPTED,
    WITHDRAWN,
    EXPIRED
}
