package hamgara.venue.venue;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals of venues.
final class VenueRefusal {

    private VenueRefusal() {}

    static final class VenueNotFound extends Refusal.NotFound {
        VenueNotFound(UUID venue) {
            super("venue-not-found", "venue", venue);
        }
    }

    /// Another venue already has this code.
    static final class VenueCodeTaken extends Refusal.Conflict {
        VenueCodeTaken(String code) {
            super("venue-code-taken", "venueCode", code);
        }
    }

    /// The caller neither works at this venue nor acts for the agency behind it.
    static final class NotYourVenue extends Refusal.Forbidden {
        NotYourVenue(String code) {
            super("not-your-venue", "venueCode", code);
        }
    }

    /// It is a duplicate; the other one counts.
    static final class VenueMerged extends Refusal.Conflict {
        VenueMerged(String code, UUID canonical) {
            super("venue-merged", "venueCode", code, "canonicalId", canonical);
        }
    }

    /// Not in the catalogue, or not in use: nothing is kept or booked there.
    static final class VenueNotBookable extends Refusal.Conflict {
        VenueNotBookable() {
            super("venue-not-bookable");
        }
    }

    /// Operator and county of a venue are changed by administrators only.
    static final class VenueOwnershipFixed extends Refusal.Forbidden {
        VenueOwnershipFixed() {
            super("venue-ownership-fixed");
        }
    }
}
