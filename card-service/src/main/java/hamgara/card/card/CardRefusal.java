package hamgara.card.card;

import hamgara.kit.problem.Refusal;

/// The refusals of cards.
final class CardRefusal {

    private CardRefusal() {}

    static final class CardNotFound extends Refusal.NotFound {
        CardNotFound() {
            super("card-not-found");
        }
    }

    static final class EnrolmentNotActive extends Refusal.Conflict {
        EnrolmentNotActive() {
            super("enrolment-not-active");
        }
    }

    static final class CardAlreadyLive extends Refusal.Conflict {
        CardAlreadyLive() {
            super("card-already-live");
        }
    }

    static final class CardNotActive extends Refusal.Conflict {
        CardNotActive(Card.State state) {
            super("card-not-active", "state", state.name());
        }
    }

    static final class CardNotSuspended extends Refusal.Conflict {
        CardNotSuspended(Card.State state) {
            super("card-not-suspended", "state", state.name());
        }
    }

    static final class CauseNotYours extends Refusal.Forbidden {
        CauseNotYours(Card.Cause cause) {
            super("cause-not-yours", "cause", cause.name());
        }
    }
}
