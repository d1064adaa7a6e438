package hamgara.forum.workinggroup;

import hamgara.kit.problem.Refusal;

/// The county has a working group with this code.
final class WorkingGroupExists extends Refusal.Conflict {
    WorkingGroupExists(String code, String county) {
        super("working-group-exists", "group", code, "county", county);
    }
}
