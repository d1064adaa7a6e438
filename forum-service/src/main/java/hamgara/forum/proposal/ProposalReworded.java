package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal has other words from now on; who stood behind the old ones hears of it.
record ProposalReworded(
        UUID proposal,
        UUID hall,
        String county,
        int textVersion,
        int supportersBefore,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-reworded.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
