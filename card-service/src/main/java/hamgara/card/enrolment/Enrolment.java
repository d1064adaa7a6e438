package hamgara.card.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision on one application, with the inputs as they were that day.
@Entity
class Enrolment {

    enum State {
        ACTIVE,
        REFUSED
    }

    /// Why an application was refused.
    enum Reason {
        AGE_BELOW_MIN,
        AGE_ABOVE_MAX,
        AREA_NOT_COVERED,
        COUNTY_NOT_SWITCHED_ON,
        GUARDIAN_CONSENT_MISSING
    }

    @Id
    UUID id;

    UUID personId;
    UUID programmeId;
    int programmeVersion;
    String countyCode;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(columnDefinition = "text[]")
    String[] reasons;

    LocalDate birthDate;
    int age;
    String areaCode;

    @Nullable
    UUID guardianConsentId;

    LocalDate decidedOn;
    Instant decidedAt;

    @Version
    long version;

    Enrolment() {}
}
