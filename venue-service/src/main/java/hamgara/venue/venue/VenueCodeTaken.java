package hamgara.venue.venue;

import hamgara.kit.problem.Refusal;

/// Another venue already has this code.
final class VenueCodeTaken extends Refusal.Conflict {
    VenueCodeTaken(String code) {
        super("venue-code-taken", "venueCode", code);
    }
}
