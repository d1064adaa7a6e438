package hamgara.forum.screeningappeal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of an appeal of an author whose proposal is not shown, told without anybody it concerns.
sealed interface ScreeningAppealEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// An author does not agree.
    record ScreeningAppealed(
            UUID proposal,
            UUID appeal,
            UUID hall,
            String county,
            Instant dueAt,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ScreeningAppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.screening-appealed.v1";
        }
    }

    /// Somebody else decided.
    record Decided(
            UUID proposal,
            UUID appeal,
            UUID hall,
            String county,
            boolean overturned,
            boolean inTime,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ScreeningAppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.screening-appeal-decided.v1";
        }
    }

    /// Nobody has decided in time: it is the business of another office now.
    record Escalated(
            UUID proposal,
            UUID appeal,
            UUID hall,
            String county,
            Instant dueAt,
            String toRole,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ScreeningAppealEvent {
        @Override
        public String type() {
            return "hamgara.forum.screening-appeal-escalated.v1";
        }
    }
}
