package hamgara.forum.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether a statement is put before people at once.
@Schema(name = "ConversationMode")
public enum ConversationMode {
    /// At once, until a moderator rejects it.
    OPEN,
    /// Once a moderator has accepted it.
    STRICT
}
