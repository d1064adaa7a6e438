package hamgara.forum.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a moderator decided about a statement.
@Schema(name = "StatementModeration")
public enum Moderation {
    /// Nobody has looked at it yet.
    PENDING,
    ACCEPTED,
    /// Out of sight and out of the map; its votes are kept.
    REJECTED
}
