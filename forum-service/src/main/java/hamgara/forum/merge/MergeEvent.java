package hamgara.forum.merge;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Proposals became one, or more.
sealed interface MergeEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// A proposal went into another.
    record ProposalMerged(
            UUID proposal,
            UUID hall,
            String county,
            UUID into,
            int supporters,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements MergeEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-merged.v1";
        }
    }

    /// A part of a proposal is one of its own.
    record ProposalSplit(
            UUID proposal,
            UUID hall,
            String county,
            UUID part,
            int supporters,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements MergeEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-split.v1";
        }
    }
}
