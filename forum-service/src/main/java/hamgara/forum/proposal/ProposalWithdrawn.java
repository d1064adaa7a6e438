package hamgara.forum.proposal;

import hamgara.kit.outbox.Event;
import java.util.UUID;

/// Its author took a proposal back, before it came to an agency.
record ProposalWithdrawn(UUID proposal, UUID hall, String county) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-withdrawn.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
