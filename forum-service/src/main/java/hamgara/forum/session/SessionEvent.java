package hamgara.forum.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import hamgara.kit.outbox.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a session.
sealed interface SessionEvent extends Event {

    UUID session();

    @Override
    default UUID subject() {
        return session();
    }

    /// People are invited, at first or again with other times.
    record SessionAnnounced(
            UUID session,
            UUID hall,
            String county,
            Instant startsAt,
            Instant endsAt,
            SessionMode mode,
            int capacity,
            @Nullable String venue,
            @Nullable String group,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-announced.v1";
        }
    }

    /// It does not take place when it was to; another time will be announced.
    record SessionPostponed(
            UUID session,
            UUID hall,
            String county,
            Instant was,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-postponed.v1";
        }
    }

    /// It does not take place.
    record SessionCancelled(
            UUID session,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-cancelled.v1";
        }
    }

    /// People are invited to another place than before.
    record SessionPlaceChanged(
            UUID session,
            UUID hall,
            String county,
            String venue,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-place-changed.v1";
        }
    }

    /// Its place will be closed then.
    record SessionPlaceClosed(
            UUID session,
            UUID hall,
            String county,
            String venue,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-place-closed.v1";
        }
    }

    /// It goes on.
    record SessionOpened(
            UUID session,
            UUID hall,
            String county,
            boolean quorumMet,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-opened.v1";
        }
    }

    /// It is over; how many were there is told by the session itself, where that is no small number.
    record SessionHeld(
            UUID session,
            UUID hall,
            String county,
            boolean quorumMet,
            @JsonProperty("private") @Nullable Boolean isPrivate)
            implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-held.v1";
        }
    }

    /// Its minutes are signed, and every decision in them has a commitment or a reason.
    record SessionClosed(
            UUID session,
            UUID hall,
            String county,
            @JsonProperty("private") @Nullable Boolean isPrivate) implements SessionEvent {
        @Override
        public String type() {
            return "hamgara.forum.session-closed.v1";
        }
    }
}
