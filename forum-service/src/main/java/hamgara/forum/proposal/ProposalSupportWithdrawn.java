package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person fewer stands behind a proposal; who it is stays here.
record ProposalSupportWithdrawn(
        UUID proposal,
        UUID hall,
        String county,
        int supporters,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-support-withdrawn.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
