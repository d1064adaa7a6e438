package hamgara.venue.facility;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No facility has this id.
final class FacilityNotFound extends Refusal.NotFound {
    FacilityNotFound(UUID facility) {
        super("facility-not-found", "facility", facility);
    }
}
