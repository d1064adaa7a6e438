package hamgara.kit.idempotency;

import org.jspecify.annotations.Nullable;

/// The first answer to a request, as it went over the wire.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record StoredAnswer(
        byte[] fingerprint,
        int status,
        byte[] body,
        @Nullable String etag) {}
