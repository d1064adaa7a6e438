package hamgara.forum.duewatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a resolution by time alone.
sealed interface DueEvent extends Event {

    UUID resolution();

    @Override
    default UUID subject() {
        return resolution();
    }

    /// It is due in so many working days.
    record ResolutionDueSoon(
            UUID resolution,
            String county,
            String ownerAgency,
            int workingDays,
            LocalDate dueOn,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements DueEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-due-soon.v1";
        }
    }

    /// Its due date has passed.
    record ResolutionOverdue(
            UUID resolution,
            String county,
            String ownerAgency,
            int workingDays,
            LocalDate dueOn,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements DueEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-overdue.v1";
        }
    }

    /// It is the business of somebody higher.
    record ResolutionEscalated(
            UUID resolution,
            String county,
            String ownerAgency,
            int level,
            String toRole,
            int workingDays,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements DueEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-escalated.v1";
        }
    }

    /// Nobody can dispute any more that it is done.
    record ResolutionClosed(
            UUID resolution,
            String county,
            String ownerAgency,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements DueEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-closed.v1";
        }
    }

    /// Its group looks at its decision again.
    record ResolutionReviewDue(
            UUID resolution,
            String county,
            String workingGroup,
            LocalDate reviewOn,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements DueEvent {
        @Override
        public String type() {
            return "hamgara.forum.resolution-review-due.v1";
        }
    }
}
