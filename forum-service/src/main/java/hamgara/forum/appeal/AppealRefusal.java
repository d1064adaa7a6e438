package hamgara.forum.appeal;

import hamgara.kit.problem.Refusal;

/// The refusals around appeals.
final class AppealRefusal {

    private AppealRefusal() {}

    /// Who is concerned appeals, and nobody else.
    static final class NotYourText extends Refusal.Forbidden {
        NotYourText() {
            super("not-your-text");
        }
    }

    /// Nothing was decided against the text, or it was appealed before.
    static final class NothingToAppealAgainst extends Refusal.Conflict {
        NothingToAppealAgainst() {
            super("nothing-to-appeal-against");
        }
    }

    /// There is no such appeal, or it is not the caller's to know of.
    static final class AppealNotFound extends Refusal.NotFound {
        AppealNotFound() {
            super("appeal-not-found");
        }
    }

    /// Somebody has decided on it.
    static final class AppealDecided extends Refusal.Conflict {
        AppealDecided() {
            super("appeal-decided");
        }
    }

    /// Neither who acted nor who is concerned decides.
    static final class OwnAppeal extends Refusal.Forbidden {
        OwnAppeal() {
            super("own-appeal");
        }
    }

    /// The governor's office decides once the clock has run out.
    static final class AppealStillInTime extends Refusal.Conflict {
        AppealStillInTime(java.time.Instant dueAt) {
            super("appeal-still-in-time", "until", dueAt.toString());
        }
    }
}
