package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// There is no such resolution.
final class ResolutionNotFound extends Refusal.NotFound {
    ResolutionNotFound() {
        super("resolution-not-found");
    }
}
