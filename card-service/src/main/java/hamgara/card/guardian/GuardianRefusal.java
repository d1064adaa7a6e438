package hamgara.card.guardian;

import hamgara.kit.problem.Refusal;

/// The refusals of guardian consent.
final class GuardianRefusal {

    private GuardianRefusal() {}

    static final class MinorNotFound extends Refusal.NotFound {
        MinorNotFound() {
            super("minor-not-found");
        }
    }

    static final class GuardianNotEnrolled extends Refusal.Invalid {
        GuardianNotEnrolled() {
            super("guardian-not-enrolled");
        }
    }

    static final class GuardianNotAdult extends Refusal.Invalid {
        GuardianNotAdult() {
            super("guardian-not-adult");
        }
    }

    static final class PersonNotMinor extends Refusal.Invalid {
        PersonNotMinor() {
            super("person-not-minor");
        }
    }

    static final class DocumentNotSeen extends Refusal.Invalid {
        DocumentNotSeen() {
            super("document-not-seen");
        }
    }

    static final class ConsentNotFound extends Refusal.NotFound {
        ConsentNotFound() {
            super("consent-not-found");
        }
    }

    /// Withdrawn, ended or verified before.
    static final class ConsentNotOpen extends Refusal.Conflict {
        ConsentNotOpen(GuardianConsent.State state) {
            super("consent-not-open", "state", state.name());
        }
    }

    /// Nobody verifies a guardianship of their own.
    static final class OwnGuardianship extends Refusal.Forbidden {
        OwnGuardianship() {
            super("own-guardianship");
        }
    }

    static final class ConsentAlreadyGiven extends Refusal.Conflict {
        ConsentAlreadyGiven() {
            super("consent-already-given");
        }
    }
}
