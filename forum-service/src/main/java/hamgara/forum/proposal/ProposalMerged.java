package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal went into another.
record ProposalMerged(
        UUID proposal,
        UUID hall,
        String county,
        UUID into,
        int supporters,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-merged.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
