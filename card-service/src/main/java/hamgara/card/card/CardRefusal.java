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

    static final class CardNotWaiting extends Refusal.Conflict {
        CardNotWaiting(Card.State state) {
            super("card-not-waiting", "state", state.name());
        }
    }

    static final class CardOver extends Refusal.Conflict {
        CardOver(Card.State state) {
            super("card-over", "state", state.name());
        }
    }

    static final class CardNotBlank extends Refusal.Conflict {
        CardNotBlank() {
            super("card-not-blank");
        }
    }

    static final class CardOfAnotherProgramme extends Refusal.Conflict {
        CardOfAnotherProgramme() {
            super("card-of-another-programme");
        }
    }

    static final class CredentialNotMade extends Refusal.Conflict {
        CredentialNotMade() {
            super("credential-not-made");
        }
    }

    static final class ActivationProofMissing extends Refusal.Invalid {
        ActivationProofMissing() {
            super("activation-proof-missing");
        }
    }

    static final class ActivationCodeWrong extends Refusal.Invalid {
        ActivationCodeWrong(int triesLeft) {
            super("activation-code-wrong", "triesLeft", triesLeft);
        }
    }

    static final class ActivationLocked extends Refusal.Conflict {
        ActivationLocked() {
            super("activation-locked");
        }
    }
}
