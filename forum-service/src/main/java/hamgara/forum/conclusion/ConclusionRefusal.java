package hamgara.forum.conclusion;

import hamgara.kit.problem.Refusal;

/// The refusals around the end of proposals.
final class ConclusionRefusal {

    private ConclusionRefusal() {}

    /// What was resolved and is not done keeps its proposal open.
    static final class StillFollowedUp extends Refusal.Conflict {
        StillFollowedUp(int resolutions) {
            super("still-followed-up", "resolutions", resolutions);
        }
    }
}
