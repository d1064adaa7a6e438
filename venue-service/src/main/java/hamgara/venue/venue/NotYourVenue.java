package hamgara.venue.venue;

import hamgara.kit.problem.Refusal;

/// The caller neither works at this venue nor acts for the agency behind it.
final class NotYourVenue extends Refusal.Forbidden {
    NotYourVenue(String code) {
        super("not-your-venue", "venueCode", code);
    }
}
