package hamgara.forum.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a person can have written.
@Schema(name = "ContentKind", description = "What a person can have written.")
public enum Kind {
    PROPOSAL,
    AMENDMENT,
    COMMENT,
    STATEMENT,
    /// Taken down by a recorder in a session.
    CAPTURE,
    DISPUTE,
    /// What a supporter of a proposal waits for.
    CONDITION
}
