package hamgara.venue.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// Places promised to a person. Read-only here: [BookingRepository] changes its state by guarded statements.
@Entity
@Immutable
class Booking {

    @Id
    UUID id;

    UUID holdId;

    /// Which item of the hold it came of, counted from 0.
    int item;

    /// What was booked together: the id of the first of them.
    UUID orderId;

    UUID slotId;

    String caller;

    /// None of a group, or of what another site booked.
    @Nullable
    UUID cardId;

    int party;

    @Nullable
    UUID checkId;

    @Enumerated(EnumType.STRING)
    BookingState state;

    Instant confirmedAt;

    long version;

    Booking() {}
}
