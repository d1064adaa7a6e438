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

    /// Takes nobody new: it has not begun, or rests for a while.
    static final class CountyNotEnabled extends Refusal.Conflict {
        CountyNotEnabled(String county, County.Stage stage) {
            super("county-not-enabled", "county", county, "stage", stage.name());
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
