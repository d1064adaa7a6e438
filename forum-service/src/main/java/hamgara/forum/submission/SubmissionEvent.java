package hamgara.forum.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal was read and is not shown.
sealed interface SubmissionEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// Its authors may complete it and send it in again.
    record ProposalReturned(
            UUID proposal,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements SubmissionEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-returned.v1";
        }
    }

    /// It breaks a rule of the halls.
    record ProposalRejected(
            UUID proposal,
            UUID hall,
            String county,
            ScreeningRule rule,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SubmissionEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-rejected.v1";
        }
    }
}
