package hamgara.forum.notice;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What those need to know who wake people's devices: that there is something to read, never for whom.
sealed interface NoticeEvent extends Event {

    /// News has reached all who follow it. A subject of its own: the history of what it happened to stays that.
    record NoticesReady(
            UUID notices,
            NewsKind kind,
            UUID object,
            String news,
            UUID hall,
            String county,
            @Nullable Integer people,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements NoticeEvent {
        @Override
        public String type() {
            return "hamgara.forum.notices-ready.v1";
        }

        @Override
        public UUID subject() {
            return notices;
        }
    }

    /// The digests of a morning can be read.
    record DigestsReady(
            UUID digest, Pace pace, Instant dueAt, @Nullable Integer people) implements NoticeEvent {
        @Override
        public String type() {
            return "hamgara.forum.digests-ready.v1";
        }

        @Override
        public UUID subject() {
            return digest;
        }
    }
}
