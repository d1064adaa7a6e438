package hamgara.venue.venue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a venue is.
@Schema(description = "What the venue is; names in three languages stand in the taxonomy `venue-kinds`.")
public enum VenueKind {
    STADIUM,
    SPORT_COMPLEX,
    SPORT_HALL,
    PITCH,
    POOL,
    GYM,
    CLUB,
    PARK,
    THEATRE,
    REHEARSAL_HALL,
    CINEMA,
    GALLERY,
    ASSEMBLY_HALL,
    CULTURAL_CENTRE,
    KANOON_CENTRE,
    LIBRARY,
    MUSEUM,
    HERITAGE_SITE,
    CASTLE,
    SHRINE,
    MEMORIAL,
    TOURISM_VILLAGE,
    SCHOOL,
    TRAINING_CENTRE;

    /// A hub of the people's dialogue halls without anybody's grant.
    boolean isTagHub() {
        return this == LIBRARY || this == KANOON_CENTRE;
    }
}
