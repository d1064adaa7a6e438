package hamgara.kit.idempotency;

import hamgara.kit.problem.Refusal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Under what the first answer to a request is kept: whose key it is, the key, and what makes two requests the same.
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Asked(String scope, String key, byte[] fingerprint) {

    /// What to throw when an answer is there already: the answer, or a refusal if it was to another request.
    public RuntimeException repeated(byte[] earlier, int status, byte[] body, @Nullable String etag) {
        return repeated(new StoredAnswer(earlier, status, body, etag));
    }

    RuntimeException repeated(StoredAnswer earlier) {
        return Arrays.equals(earlier.fingerprint(), fingerprint) ? new Replay(earlier) : new IdempotencyKeyReused();
    }

    /// What to throw when the same key is being worked on at this moment.
    public static RuntimeException inProgress() {
        return new RequestInProgress();
    }

    private static final class IdempotencyKeyReused extends Refusal.Invalid {
        IdempotencyKeyReused() {
            super("idempotency-key-reused");
        }
    }

    private static final class RequestInProgress extends Refusal.InProgress {
        RequestInProgress() {
            super("request-in-progress");
        }
    }
}
