package hamgara.venue.timetable;

import hamgara.venue.slot.Audience;
import hamgara.venue.staff.StaffKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hours in which a facility is open for one audience.
public record OpenHours(
        UUID openingSetId,
        Instant opensAt,
        Instant closesAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable List<StaffKind> staff) {}
