package hamgara.venue.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a venue can be used; what nobody has confirmed yet is said so.
@Schema(
        description =
                "Whether the venue is in use: open, closed, being planned or built, or not confirmed by the county yet.")
public enum VenueState {
    OPEN,
    CLOSED,
    PLANNED,
    UNCONFIRMED
}
