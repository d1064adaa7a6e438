package hamgara.card.linking;

import hamgara.kit.problem.Refusal;

/// The refusals of linking.
final class LinkRefusal {

    private LinkRefusal() {}

    /// Wrong, used, locked or expired: the answer is the same, so that nobody learns which codes exist.
    static final class LinkCodeWrong extends Refusal.Invalid {
        LinkCodeWrong() {
            super("link-code-wrong");
        }
    }

    static final class LinkingLocked extends Refusal.Conflict {
        LinkingLocked() {
            super("linking-locked");
        }
    }

    static final class PersonHasAccount extends Refusal.Conflict {
        PersonHasAccount() {
            super("person-has-account");
        }
    }
}
