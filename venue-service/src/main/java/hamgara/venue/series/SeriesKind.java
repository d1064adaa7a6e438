package hamgara.venue.series;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the sessions are.
@Schema(
        name = "SeriesKind",
        description = "What the sessions are: a class, an open session, training of a club, or an event.")
enum SeriesKind {
    CLASS,
    OPEN_SESSION,
    TRAINING,
    EVENT
}
