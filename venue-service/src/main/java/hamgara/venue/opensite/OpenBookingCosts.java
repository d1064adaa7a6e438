package hamgara.venue.opensite;

import hamgara.kit.problem.Refusal;

/// A tariff takes money for hours that are for everyone; customers of other sites have nothing to pay with.
final class OpenBookingCosts extends Refusal.Conflict {
    OpenBookingCosts() {
        super("open-booking-costs");
    }
}
