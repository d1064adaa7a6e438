package hamgara.forum.duewatch;

import hamgara.forum.resolution.ResolutionState;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the watch knows of a resolution that it holds, and changes.
final class Watched {

    final UUID id;
    final UUID hallId;
    final String county;
    final String workingGroup;
    final String ownerAgency;
    final LocalDate dueOn;
    final @Nullable LocalDate reviewOn;
    final @Nullable Instant disputeUntil;
    ResolutionState state;
    boolean reviewTold;

    @Nullable
    LocalDate remindedFor;

    @Nullable
    Integer remindedDays;

    @Nullable
    LocalDate lateToldFor;

    @Nullable
    Integer lateDays;

    int level;

    @Nullable
    Instant lookAt;

    Watched(Object[] row) {
        id = (UUID) row[0];
        hallId = (UUID) row[1];
        county = (String) row[2];
        workingGroup = (String) row[3];
        ownerAgency = (String) row[4];
        dueOn = (LocalDate) row[5];
        reviewOn = (LocalDate) row[6];
        disputeUntil = (Instant) row[7];
        state = ResolutionState.valueOf((String) row[8]);
        reviewTold = (Boolean) row[9];
        remindedFor = (LocalDate) row[10];
        remindedDays = (Integer) row[11];
        lateToldFor = (LocalDate) row[12];
        lateDays = (Integer) row[13];
        level = (Integer) row[14];
    }

    /// The last instant of the day on which it is due.
    Instant dueAt() {
        return Tehran.startOf(dueOn.plusDays(1)).minusSeconds(1);
    }
}
