package hamgara.forum.statement;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a statement, told without its words.
sealed interface StatementEvent extends Event {

    UUID statement();

    @Override
    default UUID subject() {
        return statement();
    }

    /// A conversation has another statement.
    record StatementAdded(
            UUID statement,
            UUID conversation,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements StatementEvent {
        @Override
        public String type() {
            return "hamgara.forum.statement-added.v1";
        }
    }

    /// A moderator decided about it.
    record StatementModerated(
            UUID statement,
            UUID conversation,
            UUID hall,
            String county,
            Moderation moderation,
            boolean meta,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements StatementEvent {
        @Override
        public String type() {
            return "hamgara.forum.statement-moderated.v1";
        }
    }
}
