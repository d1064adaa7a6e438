package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.forum.wording.ProposalNeed;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal is open for support.
record ProposalPublished(
        UUID proposal,
        UUID hall,
        String county,
        String subjectCode,
        @Nullable String area,
        @Nullable ProposalNeed need,
        Origin origin,
        @JsonProperty("private") @Nullable Boolean isPrivate)
        implements Event {

    @Override
    public String type() {
        return "hamgara.forum.proposal-published.v1";
    }

    @Override
    public UUID subject() {
        return proposal;
    }
}
