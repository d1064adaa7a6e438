package hamgara.venue.slot;

import hamgara.venue.staff.StaffKind;
import hamgara.venue.venue.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slot with what its venue says about it, as read at one moment.
public record SlotFacts(
        UUID id,
        UUID facilityId,
        UUID venueId,
        String venueCode,
        Category category,
        @Nullable String county,
        Instant startsAt,
        Instant endsAt,
        Audience audience,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int capacity,
        int held,
        int booked,
        String status,
        boolean exclusive,
        int waiting,
        boolean byLot,
        long version,
        @Nullable List<StaffKind> staff) {

    /// Places that whoever comes can take: none while others wait for them or draw lots for them.
    int free() {
        return waiting > 0 || byLot ? 0 : unused();
    }

    /// Places that nobody has.
    public int unused() {
        return capacity - held - booked;
    }

    /// Whether a party could still come if nobody held a place.
    public boolean roomBesidesHolds(int party) {
        return booked + party <= capacity;
    }

    public boolean isOpen(Instant now) {
        return status.equals("OPEN") && startsAt.isAfter(now);
    }
}
