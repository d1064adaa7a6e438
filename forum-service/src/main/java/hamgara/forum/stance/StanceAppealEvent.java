package hamgara.forum.stance;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an appeal about how a proposal is seen, told without anybody it concerns.
sealed interface StanceAppealEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// An author does not agree with a moderator.
    record StanceAppealed(
            UUID proposal,
            UUID appeal,
            UUID hall,
            String county,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements StanceAppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.stance-appealed.v1";
        }
    }

    /// Somebody else decided.
    record AppealDecided(
            UUID proposal,
            UUID appeal,
            UUID hall,
            String county,
            boolean overturned,
            boolean inTime,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements StanceAppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.stance-appeal-decided.v1";
        }
    }

    /// Nobody has decided in time: it is the business of another office now.
    record AppealEscalated(
            UUID proposal,
            UUID appeal,
            UUID hall,
            String county,
            Instant dueAt,
            String toRole,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements StanceAppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.stance-appeal-escalated.v1";
        }
    }
}
