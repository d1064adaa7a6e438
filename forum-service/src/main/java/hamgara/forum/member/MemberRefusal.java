package hamgara.forum.member;

import hamgara.kit.problem.Refusal;

/// The refusals around members.
final class MemberRefusal {

    private MemberRefusal() {}

    /// Only members take part in this hall.
    static final class MembershipNeeded extends Refusal.Forbidden {
        MembershipNeeded() {
            super("membership-needed");
        }
    }

    /// Whoever wants to join needs the code of an invitation.
    static final class InvitationNeeded extends Refusal.Forbidden {
        InvitationNeeded() {
            super("invitation-needed");
        }
    }

    /// The code was used, is over, or never was.
    static final class InvitationGone extends Refusal.Gone {
        InvitationGone() {
            super("invitation-gone");
        }
    }

    /// The hall has no member of this handle.
    static final class MemberNotFound extends Refusal.NotFound {
        MemberNotFound() {
            super("member-not-found");
        }
    }
}
