package hamgara.forum.livepoll;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a live poll is.
@Schema(name = "LivePollState")
enum LivePollState {
    DRAFT,
    OPEN,
    /// Counted.
    CLOSED
}
