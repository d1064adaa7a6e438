package hamgara.forum.follow;

import hamgara.kit.problem.Refusal;

/// The refusals around what people follow.
final class FollowRefusal {

    private FollowRefusal() {}

    /// There is no such thing, or the caller may not know of it.
    static final class NothingToFollow extends Refusal.NotFound {
        NothingToFollow() {
            super("nothing-to-follow");
        }
    }

    /// The caller does not follow it.
    static final class NotFollowed extends Refusal.NotFound {
        NotFollowed() {
            super("not-followed");
        }
    }

    /// One person follows only so much.
    static final class FollowsFull extends Refusal.Conflict {
        FollowsFull(int most) {
            super("follows-full", "most", most);
        }
    }
}
