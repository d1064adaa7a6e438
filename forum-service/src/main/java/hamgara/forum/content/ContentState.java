package hamgara.forum.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether what somebody wrote is seen.
@Schema(name = "ContentState", description = "Whether what somebody wrote is seen.")
public enum ContentState {
    /// By everybody who may know of its hall.
    SHOWN,
    /// By its author, and by those who look after the county.
    HIDDEN,
    /// By those who look after the county alone.
    REMOVED
}
