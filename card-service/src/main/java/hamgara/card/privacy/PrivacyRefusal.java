package hamgara.card.privacy;

import hamgara.kit.problem.Refusal;

/// The refusals around erasure.
final class PrivacyRefusal {

    private PrivacyRefusal() {}

    /// Or neither the caller nor a minor of theirs.
    static final class PersonNotFound extends Refusal.NotFound {
        PersonNotFound() {
            super("person-not-found");
        }
    }

    static final class ErasureNotFound extends Refusal.NotFound {
        ErasureNotFound() {
            super("erasure-not-found");
        }
    }

    static final class ErasureAskedBefore extends Refusal.Conflict {
        ErasureAskedBefore() {
            super("erasure-asked-before");
        }
    }

    static final class ErasureDecided extends Refusal.Conflict {
        ErasureDecided() {
            super("erasure-decided");
        }
    }

    /// What cannot be undone takes two people, and nobody decides on themselves.
    static final class SecondPersonNeeded extends Refusal.Forbidden {
        SecondPersonNeeded() {
            super("second-person-needed");
        }
    }
}
