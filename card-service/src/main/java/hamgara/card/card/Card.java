package hamgara.card.card;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A card and its states. It holds no entitlement: those stay with the enrolment.
@Entity
class Card {

    enum State {
        ISSUED,
        ACTIVE,
        SUSPENDED,
        REPLACED
    }

    /// Why a card is suspended; each cause has an owner, and only the owner lifts it.
    enum Cause {
        HOLDER_LOST,
        RISK,
        ADMIN
    }

    /// Why a card is replaced.
    enum ReplaceReason {
        LOST,
        STOLEN,
        DAMAGED,
        RENEWAL
    }

    @Id
    UUID id;

    UUID enrolmentId;
    UUID personId;
    UUID programmeId;
    String countyCode;

    /// Id of the first card of a chain of replacements.
    UUID chainId;

    String number;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    @Nullable
    Cause suspendedCause;

    @Nullable
    UUID replacedBy;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReplaceReason replaceReason;

    Instant issuedAt;
    Instant expiresAt;

    @Version
    long version;

    Card() {}

    void suspend(Cause cause) {
        if (state != State.ACTIVE) {
            throw new CardRefusal.CardNotActive(state);
        }
        state = State.SUSPENDED;
        suspendedCause = cause;
    }

    void resume() {
        if (state != State.SUSPENDED) {
            throw new CardRefusal.CardNotSuspended(state);
        }
        state = State.ACTIVE;
        suspendedCause = null;
    }

    void replace(UUID by, ReplaceReason reason) {
        if (state == State.REPLACED) {
            throw new CardRefusal.CardNotActive(state);
        }
        state = State.REPLACED;
        suspendedCause = null;
        replacedBy = by;
        replaceReason = reason;
    }
}
