package hamgara.forum.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// More or fewer people stand behind a proposal; who they are stays here.
sealed interface SupportEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// One person more, or those who came with another proposal.
    record ProposalSupported(
            UUID proposal,
            UUID hall,
            String county,
            String kind,
            int supporters,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SupportEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-supported.v1";
        }
    }

    /// Fewer than before.
    record ProposalSupportWithdrawn(
            UUID proposal,
            UUID hall,
            String county,
            int supporters,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SupportEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-support-withdrawn.v1";
        }
    }

    /// What supporters waited for came true, and nobody of these says otherwise.
    record SupportConverted(
            UUID proposal,
            UUID hall,
            String county,
            UUID condition,
            int count,
            int supporters,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SupportEvent {
        @Override
        public String type() {
            return "hamgara.forum.support-converted.v1";
        }
    }

    /// Supports were taken out after a review, as a batch.
    record SupportsInvalidated(
            UUID proposal,
            UUID hall,
            String county,
            UUID batch,
            int taken,
            int supporters,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SupportEvent {
        @Override
        public String type() {
            return "hamgara.forum.supports-invalidated.v1";
        }
    }
}
