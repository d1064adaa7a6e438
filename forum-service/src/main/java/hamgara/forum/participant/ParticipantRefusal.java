package hamgara.forum.participant;

import hamgara.forum.policy.Act;
import hamgara.kit.problem.Refusal;

/// The refusals around participants.
final class ParticipantRefusal {

    private ParticipantRefusal() {}

    /// The hall wants people to be known more surely for this.
    static final class ActionNeedsAssurance extends Refusal.Forbidden {
        ActionNeedsAssurance(Act act, int needed, int level) {
            super("action-needs-assurance", "act", act.name(), "needed", needed, "level", level);
        }
    }

    /// Support is taken from people of the area only.
    static final class OutsideArea extends Refusal.Forbidden {
        OutsideArea(String area) {
            super("outside-area", "area", area);
        }
    }

    /// Nobody asked for this code, or it is over.
    static final class CodeUnknown extends Refusal.NotFound {
        CodeUnknown() {
            super("code-unknown");
        }
    }

    /// Somebody has used this code.
    static final class CodeSpent extends Refusal.Gone {
        CodeSpent() {
            super("code-spent");
        }
    }

    /// Nobody judges what is their own.
    static final class SelfVerification extends Refusal.Forbidden {
        SelfVerification() {
            super("self-verification");
        }
    }
}
