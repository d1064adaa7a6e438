package hamgara.venue.venue;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No venue has this id.
final class VenueNotFound extends Refusal.NotFound {
    VenueNotFound(UUID venue) {
        super("venue-not-found", "venue", venue);
    }
}
