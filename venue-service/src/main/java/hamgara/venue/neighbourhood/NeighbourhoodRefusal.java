package hamgara.venue.neighbourhood;

import hamgara.kit.problem.Refusal;

/// The refusals of neighbourhoods.
final class NeighbourhoodRefusal {

    private NeighbourhoodRefusal() {}

    static final class NeighbourhoodNotFound extends Refusal.NotFound {
        NeighbourhoodNotFound() {
            super("neighbourhood-not-found");
        }
    }

    /// Neither an outline nor a locality says where it is.
    static final class NeighbourhoodNowhere extends Refusal.Invalid {
        NeighbourhoodNowhere() {
            super("neighbourhood-nowhere");
        }
    }

    /// The outline crosses itself or encloses nothing.
    static final class BoundaryNotSimple extends Refusal.Invalid {
        BoundaryNotSimple() {
            super("boundary-not-simple");
        }
    }

    static final class NeedTwice extends Refusal.Invalid {
        NeedTwice(String kind) {
            super("need-twice", "kind", kind);
        }
    }

    static final class CountedAhead extends Refusal.Invalid {
        CountedAhead() {
            super("counted-ahead");
        }
    }

    static final class NeighbourhoodCountyFixed extends Refusal.Invalid {
        NeighbourhoodCountyFixed() {
            super("neighbourhood-county-fixed");
        }
    }
}
