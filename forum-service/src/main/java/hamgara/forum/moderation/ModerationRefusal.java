package hamgara.forum.moderation;

import hamgara.kit.problem.Refusal;

/// The refusals around acts of moderators.
final class ModerationRefusal {

    private ModerationRefusal() {}

    /// Nobody knows of such a text, or the caller may not.
    static final class ContentNotFound extends Refusal.NotFound {
        ContentNotFound() {
            super("content-not-found");
        }
    }

    /// There is no such act, or it is not the caller's to know of.
    static final class ModerationActNotFound extends Refusal.NotFound {
        ModerationActNotFound() {
            super("moderation-act-not-found");
        }
    }

    /// Nobody decides about what they wrote or reported.
    static final class SelfReview extends Refusal.Forbidden {
        SelfReview() {
            super("self-review");
        }
    }

    /// An appeal waits for somebody else.
    static final class UnderAppeal extends Refusal.Conflict {
        UnderAppeal() {
            super("under-appeal");
        }
    }

    /// Everybody reads the reason; what is taken out of sight is not to be read there.
    static final class ReasonQuotes extends Refusal.Invalid {
        ReasonQuotes() {
            super("reason-quotes");
        }
    }

    /// Only reports hide something by themselves.
    static final class ActNotByHand extends Refusal.Invalid {
        ActNotByHand(ActKind act) {
            super("act-not-by-hand", "act", act.name());
        }
    }

    /// What stays is no reason to keep its author from anything.
    static final class SanctionWithoutFault extends Refusal.Invalid {
        SanctionWithoutFault() {
            super("sanction-without-fault");
        }
    }
}
