package hamgara.forum.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a conversation is.
@Schema(name = "ConversationState")
public enum ConversationState {
    /// Being prepared; nobody can vote yet.
    DRAFT,
    OPEN,
    CLOSED,
    /// Closed for good, with its last map.
    PUBLISHED
}
