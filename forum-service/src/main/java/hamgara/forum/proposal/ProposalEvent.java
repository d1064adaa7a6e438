package hamgara.forum.proposal;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.forum.wording.OfWording;
import hamgara.forum.wording.ProposalNeed;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a proposal.
sealed interface ProposalEvent extends Event {

    UUID proposal();

    @Override
    default UUID subject() {
        return proposal();
    }

    /// It waits to be read before it is shown.
    record ProposalSubmitted(
            UUID proposal,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements ProposalEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-submitted.v1";
        }
    }

    /// It is open for support.
    record ProposalPublished(
            UUID proposal,
            UUID hall,
            String county,
            String subjectCode,
            @Nullable String area,
            @Nullable ProposalNeed need,
            Origin origin,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ProposalEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-published.v1";
        }
    }

    /// It has other words from now on; who stood behind the old ones hears of it.
    record ProposalReworded(
            UUID proposal,
            UUID hall,
            String county,
            int textVersion,
            int supportersBefore,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ProposalEvent, OfWording {
        @Override
        public String type() {
            return "hamgara.forum.proposal-reworded.v1";
        }
    }

    /// Its author took it back before it came to an agency, or it went into another: it asks for nothing any more.
    record ProposalWithdrawn(
            UUID proposal,
            UUID hall,
            String county,
            String reason,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ProposalEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-withdrawn.v1";
        }
    }

    /// Nothing more is to come of it.
    record ProposalClosed(
            UUID proposal,
            UUID hall,
            String county,
            boolean followedUp,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ProposalEvent {
        @Override
        public String type() {
            return "hamgara.forum.proposal-closed.v1";
        }
    }
}
