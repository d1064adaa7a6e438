package hamgara.card.eligibility;

import hamgara.kit.problem.Refusal;
import java.time.Duration;

/// The refusals around places of bookings that change nothing and are not recorded.
final class PlaceRefusal {

    private PlaceRefusal() {}

    static final class PlaceNotFound extends Refusal.NotFound {
        PlaceNotFound() {
            super("place-not-found");
        }
    }

    /// This id stands for another place.
    static final class PlaceIdReused extends Refusal.Invalid {
        PlaceIdReused() {
            super("place-id-reused");
        }
    }

    /// It was given back, or is long over.
    static final class PlaceLetGo extends Refusal.Conflict {
        PlaceLetGo() {
            super("place-let-go");
        }
    }

    /// Others were faster at the pockets and limits, again and again.
    static final class PocketsInDemand extends Refusal.Unavailable {
        PocketsInDemand() {
            super("pockets-in-demand", Duration.ofSeconds(1));
        }
    }

    /// A booking has several places, a price among them, and the use does not say which.
    static final class PlaceUnclear extends Refusal.Invalid {
        PlaceUnclear() {
            super("place-unclear");
        }
    }

    static final class PlaceTimesNotPossible extends Refusal.Invalid {
        PlaceTimesNotPossible() {
            super("place-times-not-possible");
        }
    }
}
