package hamgara.venue.match;

import hamgara.kit.problem.Refusal;

/// The match is agreed or withdrawn.
final class MatchSettled extends Refusal.Conflict {
    MatchSettled(MatchState state) {
        super("match-settled", "state", state);
    }
}
