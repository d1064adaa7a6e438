package hamgara.venue.facility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What can be used; the same words when a capacity is offered.
@Schema(description = "What can be used: a sports hall, a pitch, an auditorium, a reading room, ...")
public enum FacilityKind {
    SPORT_HALL,
    PITCH,
    AUDITORIUM,
    READING_ROOM,
    WORKSHOP,
    GYM,
    OPEN_SPACE,
    THEATRE,
    POOL
}
