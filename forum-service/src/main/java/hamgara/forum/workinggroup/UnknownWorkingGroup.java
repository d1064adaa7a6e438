package hamgara.forum.workinggroup;

import hamgara.kit.problem.Refusal;

/// The county has no working group with this code.
final class UnknownWorkingGroup extends Refusal.Invalid {
    UnknownWorkingGroup(String code, String county) {
        super("unknown-working-group", "group", code, "county", county);
    }
}
