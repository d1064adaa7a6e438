package hamgara.card.purse;

import hamgara.kit.problem.Refusal;

/// The refusals of offline purses.
final class PurseRefusal {

    private PurseRefusal() {}

    static final class OfflinePurseNotFound extends Refusal.NotFound {
        OfflinePurseNotFound() {
            super("offline-purse-not-found");
        }
    }

    static final class OfflinePurseExists extends Refusal.Conflict {
        OfflinePurseExists() {
            super("offline-purse-exists");
        }
    }

    static final class OfflinePurseCardNotUsable extends Refusal.Conflict {
        OfflinePurseCardNotUsable(String reason) {
            super("offline-purse-card-not-usable", "reason", reason);
        }
    }

    static final class OfflinePurseExceedsPocket extends Refusal.Conflict {
        OfflinePurseExceedsPocket() {
            super("offline-purse-exceeds-pocket");
        }
    }

    static final class OfflinePurseOverLimit extends Refusal.Conflict {
        OfflinePurseOverLimit(String limit, long most) {
            super("offline-purse-over-limit", "limit", limit, "most", most);
        }
    }

    static final class OfflinePursePinRefused extends Refusal.Invalid {
        OfflinePursePinRefused(String reason) {
            super("offline-purse-pin-refused", "reason", reason);
        }
    }

    static final class OfflinePurseTooLarge extends Refusal.Invalid {
        OfflinePurseTooLarge(long most) {
            super("offline-purse-too-large", "most", most);
        }
    }

    static final class OfflinePurseOver extends Refusal.Conflict {
        OfflinePurseOver() {
            super("offline-purse-over");
        }
    }
}
