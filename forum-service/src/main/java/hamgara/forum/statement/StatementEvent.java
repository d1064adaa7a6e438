package hamgara.forum.statement;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a statement, told without its words.
sealed interface StatementEvent extends Event {

    UUID statement();

    @Override
    default UUID subject() {
        return statement();
    }

    /// A conversation has another statement.
    record StatementAdded(UUID statement, UUID conversation, UUID hall, String county) implements StatementEvent {
        @Override
        public String type() {
            return "hamgara.forum.statement-added.v1";
        }
    }

    /// A moderator decided about it.
    record StatementModerated(
            UUID statement, UUID conversation, UUID hall, String county, Moderation moderation, boolean meta)
            implements StatementEvent {
        @Override
        public String type() {
            return "hamgara.forum.statement-moderated.v1";
        }
    }
}
