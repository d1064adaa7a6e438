package hamgara.venue.venue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a venue is.
@Schema(description = "What the venue is.")
enum VenueKind {
    STADIUM,
    SPORT_COMPLEX,
    SPORT_HALL,
    PITCH,
    POOL,
    CLUB,
    THEATRE,
    REHEARSAL_HALL,
    CINEMA,
    CULTURAL_CENTRE,
    LIBRARY,
    MUSEUM,
    HERITAGE_SITE,
    CASTLE,
    SHRINE,
    MEMORIAL,
    TOURISM_VILLAGE,
    SCHOOL,
    TRAINING_CENTRE
}
