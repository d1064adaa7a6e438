package hamgara.venue.walkin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How it ended.
@Schema(
        description =
                "`IN`: the entry was counted. `REFUSED`: the card declined it, see `reason`; the place is free again.")
enum WalkInState {
    IN,
    REFUSED
}
