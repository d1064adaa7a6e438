package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// The resolution is not in the state in which this is possible.
final class ResolutionStateWrong extends Refusal.Conflict {
    ResolutionStateWrong(ResolutionState state) {
        super("resolution-state-wrong", "state", state.name());
    }
}
