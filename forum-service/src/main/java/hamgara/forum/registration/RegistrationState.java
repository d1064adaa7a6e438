package hamgara.forum.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of somebody's wish to come.
@Schema(name = "RegistrationState")
enum RegistrationState {
    CONFIRMED,
    /// Gets the next place that is freed, in the order of coming.
    WAITLISTED,
    CANCELLED,
    CHECKED_IN,
    /// Had a place and did not come.
    NO_SHOW;

    boolean holdsOn() {
        return this != CANCELLED;
    }
}
