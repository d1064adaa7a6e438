package hamgara.forum.agency;

import hamgara.kit.problem.Refusal;

/// The code belongs to an office of another kind or county.
final class OfficeTaken extends Refusal.Conflict {
    OfficeTaken(String office) {
        super("office-taken", "office", office);
    }
}
