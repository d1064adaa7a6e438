package hamgara.venue.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why something was done to a venue.
@Schema(
        description =
                "Why: facts are missing or wrong, it is no place for programmes, the text is unsuitable, it is unsafe, it is "
                        + "a duplicate, the owner wishes it, it has shut for good, a decision of the county, or other.")
public enum ModerationReason {
    INCOMPLETE,
    WRONG_FACTS,
    NOT_A_PLACE,
    UNSUITABLE_TEXT,
    UNSAFE,
    DUPLICATE,
    OWNER_WISH,
    SHUT_FOR_GOOD,
    COUNTY_DECISION,
    OTHER
}
