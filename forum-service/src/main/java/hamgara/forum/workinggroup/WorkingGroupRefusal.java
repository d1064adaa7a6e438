package hamgara.forum.workinggroup;

import hamgara.kit.problem.Refusal;

/// The refusals of working groups.
final class WorkingGroupRefusal {

    private WorkingGroupRefusal() {}

    /// The county has no working group with this code.
    static final class UnknownWorkingGroup extends Refusal.Invalid {
        UnknownWorkingGroup(String code, String county) {
            super("unknown-working-group", "group", code, "county", county);
        }
    }

    /// The same where the path names it.
    static final class WorkingGroupNotFound extends Refusal.NotFound {
        WorkingGroupNotFound() {
            super("working-group-not-found");
        }
    }

    /// The county has a working group with this code.
    static final class WorkingGroupExists extends Refusal.Conflict {
        WorkingGroupExists(String code, String county) {
            super("working-group-exists", "group", code, "county", county);
        }
    }
}
