package hamgara.card.offline;

import hamgara.kit.problem.Refusal;

/// The refusals of offline packages.
final class OfflineRefusal {

    private OfflineRefusal() {}

    static final class OfflineVenueUnknown extends Refusal.Conflict {
        OfflineVenueUnknown() {
            super("offline-venue-unknown");
        }
    }
}
