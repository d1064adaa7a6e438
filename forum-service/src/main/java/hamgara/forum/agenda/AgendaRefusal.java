package hamgara.forum.agenda;

import hamgara.kit.problem.Refusal;
import java.util.List;
import java.util.UUID;

/// The refusals of agendas.
final class AgendaRefusal {

    private AgendaRefusal() {}

    /// The items are longer than the session, or the parts longer than their item.
    static final class AgendaTooLong extends Refusal.Invalid {
        AgendaTooLong(long minutes, long most) {
            super("agenda-too-long", "minutes", minutes, "most", most);
        }
    }

    /// A session talks about the proposals of its own hall.
    static final class ProposalOfAnotherHall extends Refusal.Invalid {
        ProposalOfAnotherHall() {
            super("proposal-of-another-hall");
        }
    }

    /// A session looks at what its own working group has resolved and is not done.
    static final class ResolutionOfAnotherGroup extends Refusal.Invalid {
        ResolutionOfAnotherGroup() {
            super("resolution-of-another-group");
        }
    }

    /// The agenda of this session has no such item.
    static final class AgendaItemUnknown extends Refusal.Invalid {
        AgendaItemUnknown() {
            super("agenda-item-unknown");
        }
    }

    /// A third session in a row would pass over these.
    static final class ResolutionSkipped extends Refusal.Conflict {
        ResolutionSkipped(List<UUID> resolutions) {
            super(
                    "resolution-skipped",
                    "resolutions",
                    resolutions.stream().map(UUID::toString).toList());
        }
    }
}
