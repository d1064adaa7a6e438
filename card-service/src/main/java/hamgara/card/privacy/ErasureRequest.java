package hamgara.card.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks that a person be forgotten.
@Entity
class ErasureRequest {

    enum AskedAs {
        HOLDER,
        GUARDIAN,
        DESK
    }

    enum State {
        REQUESTED,
        ERASED,
        REFUSED
    }

    /// Why a request was refused.
    enum Reason {
        NOT_THE_PERSON,
        OPEN_DISPUTE,
        LEGAL_HOLD,
        TAKEN_BACK
    }

    @Id
    UUID id;

    UUID personId;
    String countyCode;

    @Enumerated(EnumType.STRING)
    AskedAs askedAs;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    @Nullable
    Reason reason;

    String requestedBy;
    Instant requestedAt;

    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    @Version
    long version;

    ErasureRequest() {}

    void decide(State to, @Nullable Reason why, String officer, Instant now) {
        state = to;
        reason = why;
        decidedBy = officer;
        decidedAt = now;
    }
}
