package hamgara.venue.proposal;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import hamgara.venue.timetable.Weekday;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing that could be done, from its finding to its measured effect.
@Entity
class MatchProposal {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ProposalAction action;

    @Enumerated(EnumType.STRING)
    ProposalState state;

    String county;

    @Enumerated(EnumType.STRING)
    FacilityKind kind;

    UUID facilityId;

    @Nullable
    String agency;

    @Nullable
    UUID otherFacilityId;

    @Nullable
    String otherAgency;

    @Enumerated(EnumType.STRING)
    Weekday weekday;

    short hour;

    @Nullable
    Short otherHour;

    @Enumerated(EnumType.STRING)
    Audience audience;

    LocalDate reckonedUntil;
    int cost;
    int forecastMinutes;
    int attendedBefore;

    @Nullable
    Integer upliftMinutes;

    @Nullable
    String reason;

    Instant foundAt;

    @Nullable
    Instant decidedAt;

    @Nullable
    String decidedBy;

    @Nullable
    LocalDate appliedOn;

    @Nullable
    Instant measuredAt;

    @Version
    long version;
}
