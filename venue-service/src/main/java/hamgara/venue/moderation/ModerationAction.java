package hamgara.venue.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was done to a venue.
@Schema(description = "What was done to the venue; treat as open.")
public enum ModerationAction {
    REGISTERED,
    CHANGED,
    SUBMITTED,
    PUBLISHED,
    RETURNED,
    HIDDEN,
    SHOWN,
    CLOSED,
    OPENED,
    ROLE_GRANTED,
    ROLE_WITHDRAWN,
    MERGED,
    FOUND_DISTINCT
}
