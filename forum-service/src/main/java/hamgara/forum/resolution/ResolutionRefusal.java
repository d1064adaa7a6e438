package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;

/// The refusals of resolutions.
final class ResolutionRefusal {

    private ResolutionRefusal() {}

    /// There is no such resolution, or it is not the caller's to know of.
    static final class ResolutionNotFound extends Refusal.NotFound {
        ResolutionNotFound() {
            super("resolution-not-found");
        }
    }

    /// The resolution is not in the state in which this is possible.
    static final class ResolutionStateWrong extends Refusal.Conflict {
        ResolutionStateWrong(ResolutionState state) {
            super("resolution-state-wrong", "state", state.name());
        }
    }

    /// A resolution comes from a proposal or a case.
    static final class OriginNeeded extends Refusal.Invalid {
        OriginNeeded() {
            super("origin-needed");
        }
    }

    /// One agency owns it, and the others only cooperate.
    static final class OwnerAlsoCooperates extends Refusal.Invalid {
        OwnerAlsoCooperates(String agency) {
            super("owner-also-cooperates", "agency", agency);
        }
    }

    /// Nobody can do it before today is over.
    static final class DueDatePast extends Refusal.Invalid {
        DueDatePast() {
            super("due-date-past");
        }
    }

    /// A decision is looked at again after it was to be done.
    static final class ReviewTooEarly extends Refusal.Invalid {
        ReviewTooEarly(LocalDate due) {
            super("review-too-early", "due", due.toString());
        }
    }

    /// A part belongs to something of its own county that is still being done.
    static final class ParentWrong extends Refusal.Invalid {
        ParentWrong() {
            super("parent-wrong");
        }
    }

    /// Its progress is told by milestones, and so it has no parts.
    static final class HasMilestones extends Refusal.Conflict {
        HasMilestones() {
            super("has-milestones");
        }
    }

    /// Its progress is that of its parts.
    static final class HasParts extends Refusal.Conflict {
        HasParts() {
            super("has-parts");
        }
    }

    /// With milestones that have to be met it is at 100 when all of them are, and not before.
    static final class ProgressAgainstMilestones extends Refusal.Conflict {
        ProgressAgainstMilestones(int open) {
            super("progress-against-milestones", "open", open);
        }
    }

    /// Nothing is claimed done without evidence.
    static final class EvidenceNeeded extends Refusal.Invalid {
        EvidenceNeeded() {
            super("evidence-needed");
        }
    }

    /// Nothing is claimed done with a milestone open that has to be met.
    static final class MilestonesOpen extends Refusal.Conflict {
        MilestonesOpen(int open) {
            super("milestones-open", "open", open);
        }
    }

    /// Nothing is claimed done with a part that nobody has verified.
    static final class PartsOpen extends Refusal.Conflict {
        PartsOpen(int open) {
            super("parts-open", "open", open);
        }
    }

    /// A due date is put off twice at most.
    static final class RescheduledTwice extends Refusal.Conflict {
        RescheduledTwice(LocalDate first) {
            super("rescheduled-twice", "first", first.toString());
        }
    }

    /// A due date is put off, not brought forward.
    static final class DueDateNotLater extends Refusal.Invalid {
        DueDateNotLater(LocalDate due) {
            super("due-date-not-later", "due", due.toString());
        }
    }

    /// Nobody confirms the work of their own agency.
    static final class VerifierFromOwner extends Refusal.Forbidden {
        VerifierFromOwner(String agency) {
            super("verifier-from-owner", "agency", agency);
        }
    }

    /// Whoever showed or claimed that it is done does not judge it, also not in another role.
    static final class VerifierTookPart extends Refusal.Forbidden {
        VerifierTookPart() {
            super("verifier-took-part");
        }
    }

    /// The days in which it could be disputed are over.
    static final class DisputeOver extends Refusal.Conflict {
        DisputeOver() {
            super("dispute-over");
        }
    }
}
