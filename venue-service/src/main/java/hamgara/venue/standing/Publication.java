package hamgara.venue.standing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a venue stands between a draft and what everybody sees.
@Schema(
        description =
                "DRAFT and RETURNED are with those who run the venue, SUBMITTED waits for a moderator, PUBLISHED is in the "
                        + "catalogue, HIDDEN was taken out of it, MERGED is a duplicate of another venue. Only PUBLISHED ones are "
                        + "listed and booked; the others are shown to the staff concerned alone.")
public enum Publication {
    DRAFT,
    SUBMITTED,
    RETURNED,
    PUBLISHED,
    HIDDEN,
    MERGED
}
