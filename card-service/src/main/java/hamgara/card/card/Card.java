package hamgara.card.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final Set<Cause> END_WITH_ENROLMENT = EnumSet.of(Cause.HOLDER_LOST, Cause.ELIGIBILITY);

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

    /// The first of the causes that stand.
    @Enumerated(EnumType.STRING)
    @Nullable
    Cause suspendedCause;

    @Column(columnDefinition = "text[]")
    String[] suspendedCauses = {};

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

    /// In the order they were given.
    List<Cause> causes() {
        return Arrays.stream(suspendedCauses).map(Cause::valueOf).toList();
    }

    boolean isSuspendedFor(Cause cause) {
        return causes().contains(cause);
    }

    /// Whether it is live and nobody but the holder and the enrolment has a hand on it.
    boolean endsWithItsEnrolment() {
        return state.isLive() && END_WITH_ENROLMENT.containsAll(causes());
    }

    /// Whether one more cause could suspend it.
    boolean takes(Cause cause) {
        return state == State.ACTIVE || (state == State.SUSPENDED && !isSuspendedFor(cause));
    }

    void suspend(Cause cause, Actor by, Instant at) {
        if (!takes(cause)) {
            throw new CardRefusal.CardNotActive(state);
        }
        standFor(Stream.concat(causes().stream(), Stream.of(cause)).toList());
        become(State.SUSPENDED, by, at);
    }

    /// Lifts one cause; the card is active again when no other stands.
    void lift(Cause cause, Actor by, Instant at) {
        if (!isSuspendedFor(cause)) {
            throw new CardRefusal.CardNotSuspended(state);
        }
        standFor(causes().stream().filter(other -> other != cause).toList());
        become(suspendedCause == null ? State.ACTIVE : State.SUSPENDED, by, at);
    }

    private void standFor(List<Cause> causes) {
        suspendedCauses = causes.stream().map(Cause::name).toArray(String[]::new);
        suspendedCause = causes.isEmpty() ? null : causes.getFirst();
    }

    void replace(UUID with, ReplaceReason reason, Actor by, Instant at) {
        if (state != State.ACTIVE && state != State.SUSPENDED) {
            throw new CardRefusal.CardNotActive(state);
        }
        standFor(List.of());
        replacedBy = with;
        replaceReason = reason;
        become(State.REPLACED, by, at);
    }

    /// Cancels or expires a card that is still live.
    void end(State end, Actor by, Instant at) {
        if (!state.isLive()) {
            throw new CardRefusal.CardOver(state);
        }
        standFor(List.of());
        become(end, by, at);
    }
}
