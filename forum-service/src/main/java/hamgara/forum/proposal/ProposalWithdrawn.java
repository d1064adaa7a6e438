package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Its author took a proposal back, before it came to an agency, or it went into another: it asks for nothing any more.
record ProposalWithdrawn(
        UUID proposal,
        UUID hall,
        String county,
        String reason,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-withdrawn.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
