package hamgara.forum.session;

import hamgara.forum.hall.HallFacts;
import hamgara.kit.text.Names;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of a session.
public record SessionFacts(
        UUID id,
        HallFacts hall,
        @Nullable String workingGroup,
        Names names,
        SessionState state,
        SessionMode mode,
        @Nullable String venueCode,
        Instant startsAt,
        Instant endsAt,
        boolean quorumMet,
        @Nullable Instant announcedAt,
        @Nullable Instant heldAt,
        long version) {

    /// When it began at the latest: as planned, or before that where it was over by then.
    public Instant begunAt() {
        return heldAt == null || heldAt.isAfter(startsAt) ? startsAt : heldAt;
    }

    public String county() {
        return hall.county();
    }
}
