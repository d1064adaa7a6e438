package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person more stands behind a proposal; who it is stays here.
record ProposalSupported(
        UUID proposal,
        UUID hall,
        String county,
        String kind,
        int supporters,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-supported.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
