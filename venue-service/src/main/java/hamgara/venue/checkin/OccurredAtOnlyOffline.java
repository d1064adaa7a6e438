package hamgara.venue.checkin;

import hamgara.kit.problem.Refusal;

/// An arrival has a time of its own only, and always, when it was noted offline.
final class OccurredAtOnlyOffline extends Refusal.Invalid {
    OccurredAtOnlyOffline() {
        super("occurred-at-only-offline");
    }
}
