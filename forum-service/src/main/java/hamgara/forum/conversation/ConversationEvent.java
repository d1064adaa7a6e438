package hamgara.forum.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a conversation.
sealed interface ConversationEvent extends Event {

    UUID conversation();

    @Override
    default UUID subject() {
        return conversation();
    }

    /// People can vote in it, at first or again.
    record ConversationOpened(
            UUID conversation,
            UUID hall,
            String county,
            ConversationMode mode,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ConversationEvent {
        @Override
        public String type() {
            return "hamgara.forum.conversation-opened.v1";
        }
    }

    /// Nobody can vote in it any more.
    record ConversationClosed(
            UUID conversation,
            UUID hall,
            String county,
            ConversationMode mode,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ConversationEvent {
        @Override
        public String type() {
            return "hamgara.forum.conversation-closed.v1";
        }
    }
}
