package hamgara.venue.slot;

import hamgara.venue.staff.StaffKind;
import hamgara.venue.staff.StaffKinds;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
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

    @Convert(converter = StaffKinds.class)
    @Nullable
    List<StaffKind> staff;

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
