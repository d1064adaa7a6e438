package hamgara.venue.timetable;

import hamgara.venue.slot.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hours in which a facility is open for one audience.
public record OpenHours(
        UUID openingSetId,
        Instant opensAt,
        Instant closesAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax) {}
