package hamgara.forum.resolution;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a resolution by somebody's hand.
sealed interface ResolutionEvent extends Event {

    UUID resolution();

    @Override
    default UUID subject() {
        return resolution();
    }

    /// Where a resolution comes from.
    enum Source {
        PROPOSAL,
        CASE,
        /// Signed minutes.
        SESSION
    }

    /// A working group has resolved something.
    record ResolutionAdopted(
            UUID resolution,
            UUID hall,
            String county,
            @Nullable UUID proposal,
            String workingGroup,
            String ownerAgency,
            LocalDate dueOn,
            LocalDate firstDueOn,
            Source source,
            @Nullable UUID parent,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-adopted.v1";
        }
    }

    /// The owner takes it on.
    record ResolutionAccepted(
            UUID resolution,
            String county,
            String ownerAgency,
            LocalDate dueOn,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-accepted.v1";
        }
    }

    /// The owner does not take it on.
    record ResolutionDeclined(
            UUID resolution,
            String county,
            String ownerAgency,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-declined.v1";
        }
    }

    /// The owner is at work.
    record ResolutionStarted(
            UUID resolution,
            String county,
            String ownerAgency,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-started.v1";
        }
    }

    /// The owner is so far.
    record ResolutionProgressed(
            UUID resolution,
            String county,
            String ownerAgency,
            int progress,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-progressed.v1";
        }
    }

    /// Its due date was put off.
    record ResolutionRescheduled(
            UUID resolution,
            String county,
            String ownerAgency,
            int no,
            LocalDate was,
            LocalDate dueOn,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-rescheduled.v1";
        }
    }

    /// The owner says that it is done.
    record ResolutionDoneClaimed(
            UUID resolution,
            String county,
            String ownerAgency,
            int evidence,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-done-claimed.v1";
        }
    }

    /// A meeting found that it is not done.
    record ResolutionSentBack(
            UUID resolution,
            String county,
            String ownerAgency,
            UUID session,
            UUID minutes,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-sent-back.v1";
        }
    }

    /// Somebody outside the owner has verified in a meeting that it is done.
    record ResolutionVerified(
            UUID resolution,
            String county,
            String ownerAgency,
            String verifierRole,
            @Nullable String verifierAgency,
            UUID session,
            UUID minutes,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-verified.v1";
        }
    }

    /// A supporter says that it is not done all the same.
    record ResolutionDisputed(
            UUID resolution,
            String county,
            String ownerAgency,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-disputed.v1";
        }
    }

    /// Somebody decided what its supporters disputed; upheld, it is to be done again.
    record ResolutionDisputeDecided(
            UUID resolution,
            String county,
            String ownerAgency,
            boolean upheld,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-dispute-decided.v1";
        }
    }

    /// A part of it is to be done again, and so it is not done either. Which part is left out where not everybody who
    /// may know of the whole may know of it.
    record ResolutionReopened(
            UUID resolution,
            String county,
            String ownerAgency,
            @Nullable UUID part,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-reopened.v1";
        }
    }

    /// Whoever resolved it gave it up.
    record ResolutionCancelled(
            UUID resolution,
            String county,
            String ownerAgency,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements ResolutionEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-cancelled.v1";
        }
    }
}
