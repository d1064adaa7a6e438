package hamgara.forum.content;

/// What a person can have written.
public enum Kind {
    PROPOSAL,
    AMENDMENT,
    COMMENT,
    STATEMENT,
    DISPUTE
}
