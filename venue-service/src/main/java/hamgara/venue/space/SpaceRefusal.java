package hamgara.venue.space;

import hamgara.kit.problem.Refusal;
import java.util.UUID;

/// The refusals around the parts of venues.
final class SpaceRefusal {

    private SpaceRefusal() {}

    static final class SpaceNotFound extends Refusal.NotFound {
        SpaceNotFound(UUID space) {
            super("space-not-found", "space", space);
        }
    }

    /// The whole that is to be divided is no part of this venue.
    static final class ParentUnknown extends Refusal.Invalid {
        ParentUnknown() {
            super("parent-unknown");
        }
    }

    /// A facility takes it, or the whole around it: what that takes must not change unseen.
    static final class SpaceInUse extends Refusal.Conflict {
        SpaceInUse() {
            super("space-in-use");
        }
    }

    static final class SpaceDivided extends Refusal.Conflict {
        SpaceDivided() {
            super("space-divided");
        }
    }

    static final class SpacesTooDeep extends Refusal.Conflict {
        SpacesTooDeep(int levels) {
            super("spaces-too-deep", "levels", levels);
        }
    }

    /// A facility names a part that its venue does not have.
    static final class SpaceUnknown extends Refusal.Invalid {
        SpaceUnknown(UUID space) {
            super("space-unknown", "space", space);
        }
    }
}
