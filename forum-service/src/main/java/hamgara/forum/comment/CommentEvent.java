package hamgara.forum.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of comments: ids and kinds, never words.
sealed interface CommentEvent extends Event {

    UUID comment();

    @Override
    default UUID subject() {
        return comment();
    }

    /// Somebody said something.
    record CommentPosted(
            UUID comment,
            UUID hall,
            String county,
            OnKind onKind,
            UUID on,
            @Nullable UUID parent,
            CommentKind kind,
            String lang,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CommentEvent {

        @Override
        public String type() {
            return "hamgara.forum.comment-posted.v1";
        }
    }

    /// Its author took it back.
    record CommentRemoved(
            UUID comment,
            UUID hall,
            String county,
            OnKind onKind,
            UUID on,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements CommentEvent {

        @Override
        public String type() {
            return "hamgara.forum.comment-removed.v1";
        }
    }
}
