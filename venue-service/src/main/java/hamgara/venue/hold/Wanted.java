package hamgara.venue.hold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place as people ask for it: a slot, or an exclusive facility and a time.
public record Wanted(
        @Nullable UUID slotId,
        @Nullable UUID facilityId,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    boolean isClear() {
        boolean time = facilityId != null && startsAt != null && endsAt != null;
        boolean noTime = facilityId == null && startsAt == null && endsAt == null;
        return slotId == null ? time : noTime;
    }

    /// One line that is the same for the same wish.
    public String line() {
        return slotId != null ? slotId.toString() : facilityId + " " + startsAt + " " + endsAt;
    }
}
