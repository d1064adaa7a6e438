package hamgara.venue.timetable;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No opening set has this id.
final class OpeningSetNotFound extends Refusal.NotFound {
    OpeningSetNotFound(UUID openingSet) {
        super("opening-set-not-found", "openingSet", openingSet);
    }
}
