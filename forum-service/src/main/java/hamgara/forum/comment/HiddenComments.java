package hamgara.forum.comment;

import hamgara.forum.content.ContentHidden;
import hamgara.forum.content.ContentShown;
import hamgara.forum.content.Kind;
import hamgara.forum.content.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;

/// Takes comments out of sight and brings them back, as moderators decide. Their places stay either way.
@ApplicationScoped
class HiddenComments implements Written {

    private final CommentRepository comments;

    HiddenComments(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public Kind kind() {
        return Kind.COMMENT;
    }

    /// None of one that its author took back.
    @Override
    public Optional<String> words(UUID id) {
        return comments.findByIdOptional(id)
                .filter(comment -> comment.text != null)
                .map(comment -> comment.alternative == null ? comment.text : comment.text + "\n" + comment.alternative);
    }

    @Override
    public void hold(UUID id) {
        var _ = comments.locked(id);
    }

    void hide(@Observes ContentHidden hidden) {
        if (hidden.kind() == Kind.COMMENT) {
            move(hidden.content(), CommentState.SHOWN, CommentState.HIDDEN, -1);
        }
    }

    void show(@Observes ContentShown shown) {
        if (shown.kind() == Kind.COMMENT) {
            move(shown.content(), CommentState.HIDDEN, CommentState.SHOWN, 1);
        }
    }

    /// One that its author took back meanwhile is gone for good.
    private void move(UUID id, CommentState from, CommentState to, int by) {
        comments.locked(id).filter(comment -> comment.state == from).ifPresent(comment -> {
            comment.state = to;
            comment.version++;
            comments.flush();
            comments.count(comment.onId, comment.kind, by);
        });
    }
}
