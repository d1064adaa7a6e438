package hamgara.card.guardian;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A guardian agreed that a minor takes part; it ends by itself on the 18th birthday.
@Entity
class GuardianConsent {

    enum Relation {
        PARENT,
        LEGAL_GUARDIAN
    }

    enum RecordedBy {
        GUARDIAN,
        DESK
    }

    /// UNVERIFIED stands on the guardian's word alone: it counts for an application, yet opens nobody's file.
    enum State {
        UNVERIFIED,
        VERIFIED,
        WITHDRAWN,
        ENDED
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

    @Nullable
    Instant verifiedAt;

    @Nullable
    String verifiedBy;

    @Nullable
    Instant withdrawnAt;

    @Nullable
    Instant endedAt;

    @Version
    long version;

    GuardianConsent() {}

    State state(LocalDate today) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        if (!endsOn.isAfter(today)) {
            return State.ENDED;
        }
        return verifiedAt == null ? State.UNVERIFIED : State.VERIFIED;
    }

    void verify(String officer, Instant now) {
        documentSeen = true;
        verifiedAt = now;
        verifiedBy = officer;
    }
}
