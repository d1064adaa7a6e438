package hamgara.forum.resolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other features need to know of a resolution.
public record ResolutionFacts(
        UUID id,
        UUID hallId,
        String county,
        @Nullable UUID proposalId,
        String workingGroup,
        String lang,
        String text,
        String ownerAgency,
        LocalDate dueOn,
        int reschedules,
        ResolutionState state,
        @Nullable Instant claimedAt,
        long version) {}
