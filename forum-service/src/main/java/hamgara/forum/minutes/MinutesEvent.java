package hamgara.forum.minutes;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to minutes.
sealed interface MinutesEvent extends Event {

    UUID minutes();

    /// They are before those who were there.
    record MinutesCirculated(
            UUID minutes,
            UUID session,
            UUID hall,
            String county,
            Instant until,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements MinutesEvent {
        @Override
        public String type() {
            return "hamgara.forum.minutes-circulated.v1";
        }

        @Override
        public UUID subject() {
            return minutes;
        }
    }

    /// They have their number and their hash and do not change any more.
    record MinutesSigned(
            UUID minutes,
            UUID session,
            UUID hall,
            String county,
            String number,
            String hash,
            int edition,
            @Nullable UUID addendumOf,
            int commitments,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements MinutesEvent {
        @Override
        public String type() {
            return "hamgara.forum.minutes-signed.v1";
        }

        @Override
        public UUID subject() {
            return minutes;
        }
    }

    /// An agency took something on, and it is followed as a resolution.
    record CommitmentRecorded(
            UUID commitment,
            UUID minutes,
            UUID hall,
            String county,
            UUID resolution,
            String agency,
            LocalDate dueOn,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements MinutesEvent {
        @Override
        public String type() {
            return "hamgara.forum.commitment-recorded.v1";
        }

        @Override
        public UUID subject() {
            return commitment;
        }
    }
}
