package hamgara.forum.registration;

import hamgara.kit.problem.Refusal;

/// The refusals of registrations and check-ins.
final class RegistrationRefusal {

    private RegistrationRefusal() {}

    /// The caller is not registered here.
    static final class RegistrationNotFound extends Refusal.NotFound {
        RegistrationNotFound() {
            super("registration-not-found");
        }
    }

    /// It is not announced, closed for registration, or over.
    static final class RegistrationNotOpen extends Refusal.Conflict {
        RegistrationNotOpen(String state) {
            super("registration-not-open", "state", state);
        }
    }

    /// One person has one place.
    static final class AlreadyRegistered extends Refusal.Conflict {
        AlreadyRegistered(RegistrationState state) {
            super("already-registered", "state", state.name());
        }
    }

    /// People are checked in on the day of the session, until it ends.
    static final class CheckInClosed extends Refusal.Conflict {
        CheckInClosed(String state, String day) {
            super("check-in-closed", "state", state, "day", day);
        }
    }

    /// Nobody has this code for this session.
    static final class CheckInCodeUnknown extends Refusal.NotFound {
        CheckInCodeUnknown() {
            super("check-in-code-unknown");
        }
    }

    /// Each code lets one person in once.
    static final class AlreadyCheckedIn extends Refusal.Conflict {
        AlreadyCheckedIn() {
            super("already-checked-in");
        }
    }

    /// Its owner has no place: waits for one, or gave it up.
    static final class PlaceNotConfirmed extends Refusal.Conflict {
        PlaceNotConfirmed(RegistrationState state) {
            super("place-not-confirmed", "state", state.name());
        }
    }

    /// Only who was checked in has a part in this.
    static final class NotPresent extends Refusal.Forbidden {
        NotPresent() {
            super("not-present");
        }
    }
}
