package hamgara.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.caller.Caller;
import hamgara.kit.problem.Refusal;
import hamgara.kit.version.Etags;
import hamgara.kit.version.Versioned;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/// Runs an [Idempotent] endpoint once per caller and key.
///
/// A lock on the key comes first, so that two requests at the same moment cannot both find nothing stored; it is held
/// until the transaction ends.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900) // after validation: what is refused anyway costs no transaction
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpServerRequest request;
    private final Caller caller;
    private final StoredAnswers answers;
    private final ObjectMapper json;

    IdempotencyInterceptor(HttpServerRequest request, Caller caller, StoredAnswers answers, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        String key = key();
        String scope = caller.pseudonym();
        byte[] fingerprint = fingerprint(call);
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!answers.lock(scope, key)) {
                throw new RequestInProgress();
            }
            Optional<StoredAnswer> earlier = answers.find(scope, key);
            if (earlier.isPresent()) {
                throw replay(earlier.get(), fingerprint);
            }
            Object result = call.proceed();
            byte[] body = json.writeValueAsBytes(result);
            String etag = result instanceof Versioned resource ? Etags.of(resource.version(), body) : null;
            answers.store(scope, key, new StoredAnswer(fingerprint, status(call), body, etag));
            return result;
        });
    }

    private static Replay replay(StoredAnswer earlier, byte[] fingerprint) {
        if (!Arrays.equals(earlier.fingerprint(), fingerprint)) {
            throw new IdempotencyKeyReused();
        }
        return new Replay(earlier);
    }

    private String key() {
        String sent = request.getHeader(HEADER);
        if (sent == null || sent.isBlank()) {
            throw new IdempotencyKeyMissing();
        }
        String bare = sent.length() > 2 && sent.startsWith("\"") && sent.endsWith("\"")
                ? sent.substring(1, sent.length() - 1)
                : sent;
        if (!KEY.matcher(bare).matches()) {
            throw new IdempotencyKeyMalformed();
        }
        return bare;
    }

    /// What makes two requests the same: method, path and the values read from them, not their spelling. Keyed, as a
    /// plain digest would let whoever holds the table guess a national identity number from it.
    private byte[] fingerprint(InvocationContext call) throws JsonProcessingException {
        Mac digest = caller.keyedDigest();
        digest.update((request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
        for (Object parameter : call.getParameters()) {
            digest.update(json.writeValueAsBytes(parameter));
            digest.update((byte) '\n');
        }
        return digest.doFinal();
    }

    private static int status(InvocationContext call) {
        ResponseStatus declared = call.getMethod().getAnnotation(ResponseStatus.class);
        return declared == null ? 200 : declared.value();
    }

    private static final class IdempotencyKeyMissing extends Refusal.ConditionMissing {
        IdempotencyKeyMissing() {
            super("idempotency-key-missing");
        }
    }

    private static final class IdempotencyKeyMalformed extends Refusal.Malformed {
        IdempotencyKeyMalformed() {
            super("idempotency-key-malformed");
        }
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
