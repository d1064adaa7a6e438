package hamgara.forum.admission;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal came in, or did not stay.
sealed interface AdmissionEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// It qualified, by which rule and with which numbers.
    record ProposalQualified(
            UUID proposal,
            UUID hall,
            String county,
            Rule rule,
            int supporters,
            int line,
            int activeMembers,
            @Nullable Double breadth,
            @Nullable Double product,
            int policyVersion,
            @Nullable Instant holdUntil,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AdmissionEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-qualified.v1";
        }
    }

    /// Fewer stand behind it than it needs, and no case was open: it gathers support again.
    record ProposalUnqualified(
            UUID proposal,
            UUID hall,
            String county,
            int supporters,
            int line,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AdmissionEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-unqualified.v1";
        }
    }

    /// So many stand behind it that the next session talks about it.
    record ProposalListed(
            UUID proposal,
            UUID hall,
            String county,
            int supporters,
            int line,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AdmissionEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-listed.v1";
        }
    }
}
