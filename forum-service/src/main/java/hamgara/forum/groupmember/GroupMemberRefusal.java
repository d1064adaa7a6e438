package hamgara.forum.groupmember;

import hamgara.kit.problem.Refusal;

/// The refusals of members of working groups.
final class GroupMemberRefusal {

    private GroupMemberRefusal() {}

    /// The agency is no member of the group.
    static final class GroupMemberNotFound extends Refusal.NotFound {
        GroupMemberNotFound() {
            super("group-member-not-found");
        }
    }

    /// A group has one chair and one secretary.
    static final class GroupRoleTaken extends Refusal.Conflict {
        GroupRoleTaken(String role) {
            super("group-role-taken", "role", role);
        }
    }
}
