package hamgara.forum.trust;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody may not do in a hall for a time. Voices stay: nobody loses support or vote.
@Schema(name = "SanctionKind", description = "What somebody may not do in a hall for a time.")
public enum SanctionKind {
    /// No proposals, statements and comments.
    NO_WRITING,
    /// No reports.
    NO_REPORTS
}
