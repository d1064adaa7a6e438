package hamgara.forum.hall;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The county has its one hall already.
final class HallAlreadyOpen extends Refusal.Conflict {
    HallAlreadyOpen(String county, UUID hall) {
        super("hall-already-open", "county", county, "hall", hall.toString());
    }
}
