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

    static final class ConsentAlreadyGiven extends Refusal.Conflict {
        ConsentAlreadyGiven() {
            super("consent-already-given");
        }
    }
}
