package hamgara.forum.appeal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an appeal, told without anybody it concerns.
sealed interface AppealEvent extends Event {

    UUID act();

    /// In the history of the act.
    @Override
    default UUID subject() {
        return act();
    }

    /// An author does not agree.
    record ModerationAppealed(
            UUID act,
            UUID appeal,
            UUID hall,
            String county,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.moderation-appealed.v1";
        }
    }

    /// Somebody else decided.
    record Decided(
            UUID act,
            UUID appeal,
            UUID hall,
            String county,
            boolean overturned,
            boolean inTime,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.appeal-decided.v1";
        }
    }

    /// Nobody has decided in time: it is the business of another office now.
    record Escalated(
            UUID act,
            UUID appeal,
            UUID hall,
            String county,
            Instant dueAt,
            String toRole,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.appeal-escalated.v1";
        }
    }
}
