package hamgara.forum.amendment;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The refusals around amendments.
final class AmendmentRefusal {

    private AmendmentRefusal() {}

    /// There is no such amendment.
    static final class AmendmentNotFound extends Refusal.NotFound {
        AmendmentNotFound() {
            super("amendment-not-found");
        }
    }

    /// The proposal has other words by now; whoever wrote the amendment puts it on those.
    static final class AmendmentBaseStale extends Refusal.Conflict {
        AmendmentBaseStale(int base, int present) {
            super("amendment-base-stale", "baseVersion", base, "textVersion", present);
        }
    }

    /// This does not follow on where the amendment stands.
    static final class AmendmentStateWrong extends Refusal.Conflict {
        AmendmentStateWrong(AmendmentState from, AmendmentState to, List<AmendmentState> allowed) {
            super(
                    "amendment-state-wrong",
                    "from",
                    from.name(),
                    "to",
                    to.name(),
                    "allowed",
                    allowed.stream().map(Enum::name).toList());
        }
    }

    /// An amendment changes something.
    static final class AmendmentEmpty extends Refusal.Invalid {
        AmendmentEmpty() {
            super("amendment-empty");
        }
    }

    /// Only who wrote the amendment may do this.
    static final class NotYourAmendment extends Refusal.Forbidden {
        NotYourAmendment() {
            super("not-your-amendment");
        }
    }
}
