package hamgara.venue.slot;

import hamgara.venue.staff.StaffKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slot that one party makes by choosing a time of an exclusive facility.
public record ExclusiveSlot(
        UUID id,
        UUID facilityId,
        UUID openingSetId,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable List<StaffKind> staff) {}
