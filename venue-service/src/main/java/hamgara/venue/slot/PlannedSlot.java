package hamgara.venue.slot;

import hamgara.venue.staff.StaffKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slot as a timetable asks for it.
public record PlannedSlot(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int places,
        @Nullable List<StaffKind> staff) {}
