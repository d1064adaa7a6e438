package hamgara.forum.session;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How far a session is.
@Schema(name = "SessionState")
public enum SessionState {
    /// Being prepared; only those who prepare it see it.
    DRAFT,
    ANNOUNCED,
    /// Nobody registers any more.
    REGISTRATION_CLOSED,
    /// It will be announced again with other times; registrations stay.
    POSTPONED,
    IN_PROGRESS,
    /// Over; its minutes are being written.
    HELD,
    /// Its minutes are signed.
    CLOSED,
    CANCELLED;

    private Set<SessionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(ANNOUNCED, CANCELLED);
            case ANNOUNCED -> Set.of(REGISTRATION_CLOSED, POSTPONED, IN_PROGRESS, CANCELLED);
            case REGISTRATION_CLOSED -> Set.of(POSTPONED, IN_PROGRESS, CANCELLED);
            case POSTPONED -> Set.of(ANNOUNCED, CANCELLED);
            case IN_PROGRESS -> Set.of(HELD);
            case HELD -> Set.of(CLOSED);
            case CLOSED, CANCELLED -> Set.of();
        };
    }

    boolean leadsTo(SessionState to) {
        return next().contains(to);
    }

    /// Where it can go from here, in the order of a session's life.
    List<String> allowed() {
        return Arrays.stream(values()).filter(this::leadsTo).map(Enum::name).toList();
    }

    /// Whether people were told when and where, and it is still to come.
    boolean isInvitedTo() {
        return this == ANNOUNCED || this == REGISTRATION_CLOSED;
    }

    /// Whether times, places and agenda may still change.
    boolean isBefore() {
        return switch (this) {
            case DRAFT, ANNOUNCED, REGISTRATION_CLOSED, POSTPONED -> true;
            case IN_PROGRESS, HELD, CLOSED, CANCELLED -> false;
        };
    }
}
