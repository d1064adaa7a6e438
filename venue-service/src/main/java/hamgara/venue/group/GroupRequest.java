package hamgara.venue.group;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A group request as read at one moment; venue and hold only once it was submitted.
record GroupRequest(
        UUID id,
        String requester,
        String agency,
        NewGroupRequest asked,
        int people,
        Instant limitAt,
        GroupRequestState state,
        @Nullable UUID venueId,
        @Nullable String venueCode,
        @Nullable String county,
        @Nullable UUID holdId,
        Instant madeAt,
        long version) {

    boolean isBy(String person) {
        return requester.equals(person);
    }
}
