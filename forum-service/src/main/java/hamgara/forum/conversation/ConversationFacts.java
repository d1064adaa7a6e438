package hamgara.forum.conversation;

import hamgara.forum.polis.OpinionParams;
import java.util.UUID;

/// What the other features need to know of a conversation.
public record ConversationFacts(
        UUID id, UUID hallId, String county, ConversationMode mode, int statementLength, OpinionParams params) {

    /// Whether a statement that nobody has moderated is out of the map and out of sight.
    public boolean isStrict() {
        return mode == ConversationMode.STRICT;
    }
}
