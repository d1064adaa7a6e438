package hamgara.card.authorization;

import hamgara.kit.problem.Refusal;
import java.time.Duration;

/// The refusals of authorizations that change nothing and are not recorded.
final class AuthorizationRefusal {

    private AuthorizationRefusal() {}

    static final class AuthorizationNotFound extends Refusal.NotFound {
        AuthorizationNotFound() {
            super("authorization-not-found");
        }
    }

    static final class AuthorizationIdReused extends Refusal.Invalid {
        AuthorizationIdReused() {
            super("authorization-id-reused");
        }
    }

    /// It is captured by the arrival and let go of by the end of the booking.
    static final class AuthorizationOfPlace extends Refusal.Conflict {
        AuthorizationOfPlace() {
            super("authorization-of-place");
        }
    }

    static final class RequestInProgress extends Refusal.InProgress {
        RequestInProgress() {
            super("request-in-progress");
        }
    }

    static final class PresentationInvalid extends Refusal.Invalid {
        PresentationInvalid() {
            super("presentation-invalid");
        }
    }

    static final class NothingAskedFor extends Refusal.Invalid {
        NothingAskedFor() {
            super("nothing-asked-for");
        }
    }

    static final class ExpiryNotPossible extends Refusal.Invalid {
        ExpiryNotPossible() {
            super("expiry-not-possible");
        }
    }

    static final class ReplacedUnknown extends Refusal.Invalid {
        ReplacedUnknown() {
            super("replaced-unknown");
        }
    }

    static final class ReadBackIncomplete extends Refusal.Malformed {
        ReadBackIncomplete() {
            super("read-back-incomplete");
        }
    }

    static final class PocketsInDemand extends Refusal.Unavailable {
        PocketsInDemand() {
            super("pockets-in-demand", Duration.ofSeconds(1));
        }
    }

    static final class AlreadyVoided extends Refusal.Conflict {
        AlreadyVoided() {
            super("already-voided");
        }
    }

    static final class AlreadyCaptured extends Refusal.Conflict {
        AlreadyCaptured() {
            super("already-captured");
        }
    }

    static final class AlreadyExpired extends Refusal.Conflict {
        AlreadyExpired() {
            super("already-expired");
        }
    }

    static final class NotAuthorized extends Refusal.Conflict {
        NotAuthorized() {
            super("not-authorized");
        }
    }

    static final class StillOpen extends Refusal.Conflict {
        StillOpen() {
            super("still-open");
        }
    }

    static final class CountedOffline extends Refusal.Conflict {
        CountedOffline() {
            super("counted-offline");
        }
    }

    static final class CardUnderReview extends Refusal.Conflict {
        CardUnderReview() {
            super("card-under-review");
        }
    }

    static final class CaptureExceeds extends Refusal.Invalid {
        CaptureExceeds() {
            super("capture-exceeds");
        }
    }

    static final class RefundExceeds extends Refusal.Invalid {
        RefundExceeds() {
            super("refund-exceeds");
        }
    }
}
