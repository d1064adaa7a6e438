package hamgara.forum.milestone;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;

/// The refusals of milestones.
final class MilestoneRefusal {

    private MilestoneRefusal() {}

    /// The resolution has no such milestone.
    static final class MilestoneNotFound extends Refusal.NotFound {
        MilestoneNotFound() {
            super("milestone-not-found");
        }
    }

    /// It is met and stays as it is.
    static final class MilestoneMet extends Refusal.Conflict {
        MilestoneMet() {
            super("milestone-met");
        }
    }

    /// A milestone lies on the way.
    static final class MilestoneAfterDue extends Refusal.Invalid {
        MilestoneAfterDue(LocalDate due) {
            super("milestone-after-due", "due", due.toString());
        }
    }

    /// Nothing is met before its day has come.
    static final class MilestoneNotYet extends Refusal.Invalid {
        MilestoneNotYet() {
            super("milestone-not-yet");
        }
    }

    /// The evidence is that of something else.
    static final class EvidenceOfAnother extends Refusal.Invalid {
        EvidenceOfAnother() {
            super("evidence-of-another");
        }
    }

    /// A resolution has so many and no more.
    static final class TooManyMilestones extends Refusal.Conflict {
        TooManyMilestones(int most) {
            super("too-many-milestones", "most", most);
        }
    }
}
