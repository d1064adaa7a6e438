package hamgara.forum.phase;

import hamgara.forum.policy.Act;
import hamgara.kit.problem.Refusal;

/// The refusals around phases.
final class PhaseRefusal {

    private PhaseRefusal() {}

    /// Two phases share a time, or one ends before it begins.
    static final class PhasesOverlap extends Refusal.Invalid {
        PhasesOverlap() {
            super("phases-overlap");
        }
    }

    /// The hall is in a phase, or between two, in which this is not open.
    static final class FeatureClosed extends Refusal.Conflict {
        FeatureClosed(Act act) {
            super("feature-closed", "act", act.name());
        }
    }
}
