package hamgara.forum.hall;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of a hall: ids, codes and numbers.
sealed interface HallEvent extends Event {

    UUID hall();

    @Override
    default UUID subject() {
        return hall();
    }

    /// A county or a neighbourhood has a hall.
    record HallOpened(
            UUID hall,
            String county,
            int policyVersion,
            HallFacts.Kind kind,
            HallFacts.Visibility visibility,
            @Nullable String area,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements HallEvent {

        @Override
        public String type() {
            return "hamgara.forum.hall-opened.v1";
        }
    }

    /// It is active, suspended or archived from now on.
    record HallStatusChanged(
            UUID hall,
            String county,
            HallFacts.Status status,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements HallEvent {

        @Override
        public String type() {
            return "hamgara.forum.hall-status-changed.v1";
        }
    }

    /// Its next policy is written.
    record PolicyPublished(
            UUID hall,
            String county,
            int policyVersion,
            Instant validFrom,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements HallEvent {

        @Override
        public String type() {
            return "hamgara.forum.policy-published.v1";
        }
    }
}
