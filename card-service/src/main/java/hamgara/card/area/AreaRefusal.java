package hamgara.card.area;

import hamgara.kit.problem.Refusal;

/// The refusals of areas and counties.
final class AreaRefusal {

    private AreaRefusal() {}

    static final class AreaNotFound extends Refusal.NotFound {
        AreaNotFound() {
            super("area-not-found");
        }
    }

    static final class CountyNotFound extends Refusal.NotFound {
        CountyNotFound() {
            super("county-not-found");
        }
    }

    static final class CountyNotSwitchedOn extends Refusal.Conflict {
        CountyNotSwitchedOn(String county) {
            super("county-not-switched-on", "county", county);
        }
    }

    /// Takes nobody new for a while; who takes part goes on.
    static final class CountyPaused extends Refusal.Conflict {
        CountyPaused(String county) {
            super("county-paused", "county", county);
        }
    }

    static final class CountyAlreadySwitchedOn extends Refusal.Conflict {
        CountyAlreadySwitchedOn(String county) {
            super("county-already-switched-on", "county", county);
        }
    }

    static final class StageNotOn extends Refusal.Invalid {
        StageNotOn() {
            super("stage-not-on");
        }
    }
}
