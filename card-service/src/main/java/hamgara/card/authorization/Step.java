package hamgara.card.authorization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to an authorization after it was given.
record Step(
        UUID id,
        Kind kind,
        long amount,
        long entries,
        @Nullable String reason,
        Instant recordedAt,
        @Nullable String by) {

    /// What happened.
    enum Kind {
        CAPTURE,
        VOID,
        EXPIRY,
        REFUND
    }
}
