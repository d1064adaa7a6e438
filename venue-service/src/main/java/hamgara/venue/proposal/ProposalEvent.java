package hamgara.venue.proposal;

import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to proposals.
final class ProposalEvent {

    private ProposalEvent() {}

    /// Something could be done with an idle hour.
    record MatchProposed(
            UUID proposal,
            ProposalAction action,
            UUID facility,
            @Nullable UUID otherFacility,
            int cost,
            int forecastMinutes,
            String county)
            implements Event {

        @Override
        public String type() {
            return "hamgara.venue.match-proposed.v1";
        }

        @Override
        public UUID subject() {
            return proposal;
        }
    }

    /// A person agreed to it.
    record MatchApproved(UUID proposal, ProposalAction action, int forecastMinutes, String county) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.match-approved.v1";
        }

        @Override
        public UUID subject() {
            return proposal;
        }
    }

    /// A person said no.
    record MatchDismissed(UUID proposal, ProposalAction action, String county) implements Event {

        @Override
        public String type() {
            return "hamgara.venue.match-dismissed.v1";
        }

        @Override
        public UUID subject() {
            return proposal;
        }
    }

    /// Weeks after it was done the effect is known.
    record MatchMeasured(UUID proposal, ProposalAction action, int forecastMinutes, int upliftMinutes, String county)
            implements Event {

        @Override
        public String type() {
            return "hamgara.venue.match-measured.v1";
        }

        @Override
        public UUID subject() {
            return proposal;
        }
    }
}
