package hamgara.forum.amendment;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others hear of amendments: ids and states.
sealed interface AmendmentEvent extends Event {

    UUID amendment();

    @Override
    default UUID subject() {
        return amendment();
    }

    /// Somebody proposes other words.
    record AmendmentProposed(
            UUID amendment,
            UUID proposal,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AmendmentEvent {

        @Override
        public String type() {
            return "hamgara.forum.amendment-proposed.v1";
        }
    }

    /// Its words were read first, and are seen now.
    record AmendmentShown(
            UUID amendment,
            UUID proposal,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AmendmentEvent {

        @Override
        public String type() {
            return "hamgara.forum.amendment-shown.v1";
        }
    }

    /// It was taken over, not taken over, taken back, or stands on its own.
    record AmendmentDecided(
            UUID amendment,
            UUID proposal,
            UUID hall,
            String county,
            AmendmentState state,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements AmendmentEvent {

        @Override
        public String type() {
            return "hamgara.forum.amendment-decided.v1";
        }
    }
}
