package hamgara.forum.conversation;

import hamgara.forum.hall.HallFacts;
import hamgara.forum.polis.OpinionParams;
import java.util.UUID;

/// What the other features need to know of a conversation.
public record ConversationFacts(
        UUID id,
        HallFacts hall,
        ConversationMode mode,
        ConversationState state,
        int statementLength,
        OpinionParams params) {

    public UUID hallId() {
        return hall.id();
    }

    public String county() {
        return hall.county();
    }

    /// Whether a statement that nobody has moderated is out of the map and out of sight.
    public boolean isStrict() {
        return mode == ConversationMode.STRICT;
    }
}
