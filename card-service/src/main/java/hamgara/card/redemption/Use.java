package hamgara.card.redemption;

import hamgara.kit.idempotency.Asked;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A redemption as it was asked for, with what its request alone can tell: any worker may decide it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Use(
        NewRedemption request,
        byte[] digest,
        Asked asked,
        String by,
        @Nullable String traceparent,
        Instant now,
        Instant occurredAt,
        LocalDate day) {}
