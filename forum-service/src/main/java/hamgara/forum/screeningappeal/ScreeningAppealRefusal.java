package hamgara.forum.screeningappeal;

import hamgara.kit.problem.Refusal;
import java.time.Instant;

/// The refusals around appeals of authors whose proposal is not shown.
final class ScreeningAppealRefusal {

    private ScreeningAppealRefusal() {}

    /// The proposal is shown or still waits, or an appeal was made before.
    static final class NothingRejected extends Refusal.Conflict {
        NothingRejected() {
            super("nothing-rejected");
        }
    }

    /// There is no such appeal, or it is not the caller's to know of.
    static final class ScreeningAppealNotFound extends Refusal.NotFound {
        ScreeningAppealNotFound() {
            super("screening-appeal-not-found");
        }
    }

    /// Somebody has decided on it.
    static final class ScreeningAppealDecided extends Refusal.Conflict {
        ScreeningAppealDecided() {
            super("screening-appeal-decided");
        }
    }

    /// Neither who decided before nor who wrote it decides.
    static final class ScreeningAppealOwn extends Refusal.Forbidden {
        ScreeningAppealOwn() {
            super("screening-appeal-own");
        }
    }

    /// The governor's office decides once the clock has run out.
    static final class ScreeningAppealStillInTime extends Refusal.Conflict {
        ScreeningAppealStillInTime(Instant dueAt) {
            super("screening-appeal-still-in-time", "until", dueAt.toString());
        }
    }
}
