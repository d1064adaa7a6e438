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
        long version) {

    public String county() {
        return hall.county();
    }
}
