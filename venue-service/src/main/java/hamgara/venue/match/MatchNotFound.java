package hamgara.venue.match;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// No match has this id.
final class MatchNotFound extends Refusal.NotFound {
    MatchNotFound(UUID match) {
        super("match-not-found", "match", match);
    }
}
