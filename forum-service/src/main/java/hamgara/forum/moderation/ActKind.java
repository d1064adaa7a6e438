package hamgara.forum.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was done about a text.
@Schema(name = "ModerationActKind", description = "What was done about a text.")
public enum ActKind {
    /// Enough people reported it; a moderator decides next.
    HIDDEN_BY_REPORTS,
    /// It stays, or is seen again.
    SHOW,
    /// It stays, and its author is told what it breaks.
    WARN,
    /// Nobody sees it but its author and those who look after the county.
    HIDE,
    /// Its author does not see it either.
    REMOVE;

    /// Whether it says that the text breaks a rule.
    public boolean isAgainst() {
        return this == WARN || this == HIDE || this == REMOVE;
    }
}
