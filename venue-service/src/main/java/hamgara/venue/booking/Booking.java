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
    /// Of the entry that card-service keeps for it; bookings of old have none.
    @Nullable
    UUID authorizationId;

    @Enumerated(EnumType.STRING)
    BookingState state;
    /// In whole rials, as it was when it was held.
    long price;
    /// Who pays what of it, as card-service holds it; none without a card, or from before prices were held.
    @Nullable
    Long venueShare;

    @Nullable
    Long programmesShare;

    @Nullable
    Long holderShare;

    Instant confirmedAt;

    /// Until when it could be given back in time, where that was over before it moved.
    @Nullable
    Instant cancelInTimeUntil;

    /// Short, to be read out at the door.
    String code;

    long version;

    Booking() {}
}
