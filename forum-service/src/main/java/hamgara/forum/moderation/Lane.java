package hamgara.forum.moderation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How soon somebody has to decide.
@Schema(name = "ReviewLane", description = "How soon a moderator has to decide.")
public enum Lane {
    /// In working days.
    USUAL,
    /// In working hours.
    DIGNITY
}
