package hamgara.forum.stance;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals around stances.
final class StanceRefusal {

    private StanceRefusal() {}

    /// Whoever sends a text back says why.
    static final class StanceReasonNeeded extends Refusal.Invalid {
        StanceReasonNeeded() {
            super("stance-reason-needed");
        }
    }

    /// A moderator decided on these very words; the author may appeal or reword them.
    static final class StanceFixed extends Refusal.Conflict {
        StanceFixed() {
            super("stance-fixed");
        }
    }

    /// An appeal waits for somebody else.
    static final class StanceUnderAppeal extends Refusal.Conflict {
        StanceUnderAppeal() {
            super("stance-under-appeal");
        }
    }

    /// There is nothing to appeal against, or it was done.
    static final class NothingToAppeal extends Refusal.Conflict {
        NothingToAppeal() {
            super("nothing-to-appeal");
        }
    }

    /// The proposal has no such appeal that waits.
    static final class StanceAppealNotFound extends Refusal.NotFound {
        StanceAppealNotFound() {
            super("stance-appeal-not-found");
        }
    }

    /// Nobody decides on what is their own.
    static final class StanceSelfReview extends Refusal.Forbidden {
        StanceSelfReview() {
            super("stance-self-review");
        }
    }

    /// The governor's office decides once the clock has run out.
    static final class StanceAppealStillInTime extends Refusal.Conflict {
        StanceAppealStillInTime(Instant dueAt) {
            super("stance-appeal-still-in-time", "until", dueAt.toString());
        }
    }
}
