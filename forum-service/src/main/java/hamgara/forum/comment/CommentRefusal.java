package hamgara.forum.comment;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals of comments.
final class CommentRefusal {

    private CommentRefusal() {}

    /// A concern comes with another way.
    static final class AlternativeNeeded extends Refusal.Invalid {
        AlternativeNeeded() {
            super("alternative-needed");
        }
    }

    /// There is nothing of this id that the caller may know of and comment on.
    static final class ThreadNotFound extends Refusal.NotFound {
        ThreadNotFound() {
            super("thread-not-found");
        }
    }

    /// Nobody adds to it any more.
    static final class ThreadClosed extends Refusal.Conflict {
        ThreadClosed(String state) {
            super("thread-closed", "state", state);
        }
    }

    /// There is no such comment.
    static final class CommentNotFound extends Refusal.NotFound {
        CommentNotFound() {
            super("comment-not-found");
        }
    }

    /// What it answers stands elsewhere.
    static final class ParentElsewhere extends Refusal.Invalid {
        ParentElsewhere() {
            super("parent-elsewhere");
        }
    }

    /// Answers to answers end somewhere.
    static final class ThreadTooDeep extends Refusal.Conflict {
        ThreadTooDeep(int deepest) {
            super("thread-too-deep", "deepest", deepest);
        }
    }

    /// It was taken back or out of sight.
    static final class CommentNotShown extends Refusal.Conflict {
        CommentNotShown(CommentState state) {
            super("comment-not-shown", "state", state.name());
        }
    }

    /// Others have read it by now.
    static final class EditWindowOver extends Refusal.Conflict {
        EditWindowOver(Instant until) {
            super("edit-window-over", "until", until.toString());
        }
    }

    /// Only its author changes it or takes it back.
    static final class NotTheCommenter extends Refusal.Forbidden {
        NotTheCommenter() {
            super("not-the-commenter");
        }
    }

    /// Nobody thanks themselves.
    static final class OwnComment extends Refusal.Conflict {
        OwnComment() {
            super("own-comment");
        }
    }
}
