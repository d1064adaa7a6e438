package hamgara.forum.resolution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a resolution stands. That it is overdue is worked out from its due date and never set.
@Schema(name = "ResolutionState")
public enum ResolutionState {
    /// Adopted; the owner has not said a word yet.
    NOT_STARTED,
    /// The owner takes it on, with its due date.
    ACCEPTED,
    /// The owner does not take it on: it is with the hall again.
    DECLINED,
    /// The owner is at work.
    IN_PROGRESS,
    /// The owner says that it is done, with evidence.
    DONE_CLAIMED,
    /// Somebody outside the owner has verified it in a meeting.
    DONE_VERIFIED,
    /// A supporter says that it is not done all the same.
    DISPUTED,
    /// It was verified, and the days for disputes are over.
    CLOSED,
    /// Whoever resolved it gave it up.
    CANCELLED;

    /// Whether the owner still owes it.
    public boolean isOwed() {
        return this == NOT_STARTED || this == ACCEPTED || this == IN_PROGRESS;
    }
}
