package hamgara.venue.slot;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One bookable stretch of time of a facility. Read-only here: [SlotRepository] changes the counters by guarded
/// statements.
@Entity
@Immutable
class Slot {

    @Id
    UUID id;

    UUID facilityId;

    UUID venueId;

    UUID openingSetId;

    Instant startsAt;

    Instant endsAt;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Nullable
    Integer ageMin;

    @Nullable
    Integer ageMax;

    int capacity;

    int held;

    int booked;

    String status;

    boolean exclusive;

    int waiting;

    boolean byLot;

    long version;

    Slot() {}
}
