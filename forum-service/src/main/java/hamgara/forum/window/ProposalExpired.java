package hamgara.forum.window;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The window of a proposal ended before enough people supported it.
record ProposalExpired(
        UUID proposal,
        UUID hall,
        String county,
        int supporters,
        @JsonProperty("private") @Nullable Boolean isPrivate) implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-expired.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
