package hamgara.venue.publishing;

import hamgara.kit.problem.Refusal;
import hamgara.venue.standing.Publication;
import hamgara.venue.standing.VenueState;

/// The refusals of the steps of a venue.
final class PublishingRefusal {

    private PublishingRefusal() {}

    static final class PublicationState extends Refusal.Conflict {
        PublicationState(Publication publication) {
            super("publication-state", "publication", publication.name());
        }
    }

    static final class VenueUseState extends Refusal.Conflict {
        VenueUseState(VenueState state) {
            super("venue-use-state", "state", state.name());
        }
    }

    /// Who asks for it does not decide on it.
    static final class OwnSubmission extends Refusal.Forbidden {
        OwnSubmission() {
            super("own-submission");
        }
    }

    static final class RoleHeldAlready extends Refusal.Conflict {
        RoleHeldAlready(String role) {
            super("role-held-already", "role", role);
        }
    }

    static final class RoleNotGranted extends Refusal.Conflict {
        RoleNotGranted(String role) {
            super("role-not-granted", "role", role);
        }
    }

    /// Closing for good waits until nobody is promised a place any more.
    static final class VenueHasBookings extends Refusal.Conflict {
        VenueHasBookings(long bookings) {
            super("venue-has-bookings", "bookings", bookings);
        }
    }
}
