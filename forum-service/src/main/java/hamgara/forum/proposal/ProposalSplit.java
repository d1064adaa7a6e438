package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A part of a proposal became one of its own; who supports the whole may support the part too.
record ProposalSplit(
        UUID proposal,
        UUID hall,
        String county,
        UUID part,
        int supporters,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-split.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
