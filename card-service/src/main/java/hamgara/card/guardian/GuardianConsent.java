package hamgara.card.guardian;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A guardian agreed that a minor takes part; it ends by itself on the 18th birthday.
@Entity
@Immutable
class GuardianConsent {

    enum Relation {
        PARENT,
        LEGAL_GUARDIAN
    }

    enum RecordedBy {
        GUARDIAN,
        DESK
    }

    @Id
    UUID id;

    UUID minorId;
    UUID guardianId;

    @Enumerated(EnumType.STRING)
    Relation relation;

    @Enumerated(EnumType.STRING)
    RecordedBy recordedBy;

    boolean documentSeen;
    Instant givenAt;
    LocalDate endsOn;

    GuardianConsent() {}
}
