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

    enum Kind {
        VIRTUAL,
        PRINTED
    }

    enum State {
        REQUESTED,
        ISSUED,
        IN_STOCK,
        ACTIVE,
        SUSPENDED,
        REPLACED,
        CANCELLED,
        EXPIRED;

        /// False for the three states that are for good.
        boolean isLive() {
            return this != REPLACED && this != CANCELLED && this != EXPIRED;
        }
    }

    /// Why a card is suspended; each cause has an owner, and only the owner lifts it.
    enum Cause {
        HOLDER_LOST,
        RISK,
        ADMIN,
        ELIGIBILITY
    }

    /// Why a card is replaced.
    enum ReplaceReason {
        LOST,
        STOLEN,
        DAMAGED,
        RENEWAL
    }

    /// In which role somebody changed a card.
    enum Actor {
        HOLDER,
        DESK,
        MANAGER,
        SYSTEM
    }

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    Kind kind = Kind.VIRTUAL;

    /// Absent, like the person, for a blank card of a desk's stock.
    @Nullable
    UUID enrolmentId;

    @Nullable
    UUID personId;

    UUID programmeId;
    String countyCode;

    @Nullable
    UUID batchId;

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

    /// For a card still REQUESTED, when it was asked for.
    Instant issuedAt;

    Instant expiresAt;
    Instant changedAt;

    @Enumerated(EnumType.STRING)
    Actor changedBy;

    @Version
    long version;

    Card() {}

    void become(State next, Actor by, Instant at) {
        state = next;
        changedBy = by;
        changedAt = at;
    }

    void activate(Actor by, Instant at) {
        if (enrolmentId == null || (state != State.ISSUED && state != State.IN_STOCK)) {
            throw new CardRefusal.CardNotWaiting(state);
        }
        become(State.ACTIVE, by, at);
    }

    void suspend(Cause cause, Actor by, Instant at) {
        if (state != State.ACTIVE) {
            throw new CardRefusal.CardNotActive(state);
        }
        suspendedCause = cause;
        become(State.SUSPENDED, by, at);
    }

    void resume(Actor by, Instant at) {
        if (state != State.SUSPENDED) {
            throw new CardRefusal.CardNotSuspended(state);
        }
        suspendedCause = null;
        become(State.ACTIVE, by, at);
    }

    void replace(UUID with, ReplaceReason reason, Actor by, Instant at) {
        if (state != State.ACTIVE && state != State.SUSPENDED) {
            throw new CardRefusal.CardNotActive(state);
        }
        suspendedCause = null;
        replacedBy = with;
        replaceReason = reason;
        become(State.REPLACED, by, at);
    }

    /// Cancels or expires a card that is still live.
    void end(State end, Actor by, Instant at) {
        if (!state.isLive()) {
            throw new CardRefusal.CardOver(state);
        }
        suspendedCause = null;
        become(end, by, at);
    }
}
