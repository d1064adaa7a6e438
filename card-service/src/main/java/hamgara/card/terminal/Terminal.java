package hamgara.card.terminal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A device of a venue. Its account is known once it has enrolled, and stays when it is revoked.
@Entity
class Terminal {

    enum RevokeReason {
        LOST,
        STOLEN,
        RETIRED,
        MISUSE
    }

    @Id
    UUID id;

    String venueCode;
    String countyCode;
    String label;
    String[] scopes;

    @Enumerated(EnumType.STRING)
    TerminalFacts.State state;

    @Nullable
    String account;

    int codeNumber;
    byte[] codeDigest;
    Instant codeExpiresAt;
    Instant registeredAt;

    @Nullable
    Instant enrolledAt;

    @Nullable
    Instant revokedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    RevokeReason revokeReason;

    @Version
    long version;

    Terminal() {}

    Set<Scope> scopes() {
        return Arrays.stream(scopes)
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    static String[] stored(Collection<Scope> scopes) {
        return EnumSet.copyOf(scopes).stream().map(Scope::name).toArray(String[]::new);
    }

    void require(TerminalFacts.State expected) {
        if (state != expected) {
            throw new TerminalRefusal.TerminalStateConflict(state);
        }
    }

    void enrol(String by, Instant now) {
        require(TerminalFacts.State.PENDING);
        state = TerminalFacts.State.ENROLLED;
        account = by;
        enrolledAt = now;
    }

    void revoke(RevokeReason reason, Instant now) {
        if (state == TerminalFacts.State.REVOKED) {
            throw new TerminalRefusal.TerminalStateConflict(state);
        }
        state = TerminalFacts.State.REVOKED;
        revokeReason = reason;
        revokedAt = now;
    }
}
