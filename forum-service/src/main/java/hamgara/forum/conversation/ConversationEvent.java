package hamgara.forum.conversation;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// What happened to a conversation.
sealed interface ConversationEvent extends Event {

    UUID conversation();

    @Override
    default UUID subject() {
        return conversation();
    }

    /// People can vote in it, at first or again.
    record ConversationOpened(UUID conversation, UUID hall, String county, ConversationMode mode)
            implements ConversationEvent {
        @Override
        public String type() {
            return "hamgara.forum.conversation-opened.v1";
        }
    }

    /// Nobody can vote in it any more.
    record ConversationClosed(UUID conversation, UUID hall, String county, ConversationMode mode)
            implements ConversationEvent {
        @Override
        public String type() {
            return "hamgara.forum.conversation-closed.v1";
        }
    }
}
