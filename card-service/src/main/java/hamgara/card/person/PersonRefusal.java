package hamgara.card.person;

import hamgara.kit.problem.Refusal;

/// The refusals of people.
final class PersonRefusal {

    private PersonRefusal() {}

    static final class PersonNotFound extends Refusal.NotFound {
        PersonNotFound() {
            super("person-not-found");
        }
    }

    /// For the desk, who may know.
    static final class PersonAlreadyEnrolled extends Refusal.Conflict {
        PersonAlreadyEnrolled() {
            super("person-already-enrolled");
        }
    }

    /// For an account that enrolled before; tells it only about itself.
    static final class AccountAlreadyEnrolled extends Refusal.Conflict {
        AccountAlreadyEnrolled() {
            super("account-already-enrolled");
        }
    }

    /// For a citizen: the desk has to look at it, and nothing is said of why.
    static final class EnrolmentNeedsDesk extends Refusal.Conflict {
        EnrolmentNeedsDesk() {
            super("enrolment-needs-desk");
        }
    }

    static final class NationalIdSuspicious extends Refusal.Invalid {
        NationalIdSuspicious() {
            super("national-id-suspicious");
        }
    }

    /// The staff says why it opens a file.
    static final class PurposeMissing extends Refusal.Invalid {
        PurposeMissing() {
            super("purpose-missing");
        }
    }

    /// Takes part in nothing until the desk has seen the document.
    static final class PersonPendingDesk extends Refusal.Conflict {
        PersonPendingDesk() {
            super("person-pending-desk");
        }
    }

    static final class PersonNotPending extends Refusal.Conflict {
        PersonNotPending() {
            super("person-not-pending");
        }
    }

    /// Nobody confirms their own enrolment.
    static final class OwnEnrolment extends Refusal.Forbidden {
        OwnEnrolment() {
            super("own-enrolment");
        }
    }

    static final class BirthDateNotClear extends Refusal.Invalid {
        BirthDateNotClear() {
            super("birth-date-not-clear");
        }
    }

    static final class BirthDateNotPossible extends Refusal.Invalid {
        BirthDateNotPossible() {
            super("birth-date-not-possible");
        }
    }

    /// A list of the desk holds people of its own county.
    static final class AreaNotOfDesk extends Refusal.Invalid {
        AreaNotOfDesk() {
            super("area-not-of-desk");
        }
    }

    static final class AreaNotValid extends Refusal.Invalid {
        AreaNotValid() {
            super("area-not-valid");
        }
    }
}
