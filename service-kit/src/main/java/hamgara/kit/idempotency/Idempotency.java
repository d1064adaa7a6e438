package hamgara.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Pseudonyms;
import hamgara.kit.problem.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.crypto.Mac;

/// Reads from the present request under what its first answer is kept.
///
/// An endpoint that stores the answer by itself writes table `idempotency_key` in the transaction of the
/// effect and lets its unique key decide between two at the same moment.
@ApplicationScoped
public class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpServerRequest request;
    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final ObjectMapper json;

    Idempotency(HttpServerRequest request, Caller caller, Pseudonyms pseudonyms, ObjectMapper json) {
        this.request = request;
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.json = json;
    }

    /// Refuses a request without a good key. The parameters are those of the endpoint.
    public Asked asked(Object... parameters) {
        return asked(request, caller.pseudonym(), parameters);
    }

    /// The same for a request that is not the present one of a bean.
    public Asked asked(HttpServerRequest request, String pseudonym, Object... parameters) {
        String key = key(request);
        try {
            return new Asked(pseudonym, key, fingerprint(request, parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(HttpServerRequest request) {
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
    private byte[] fingerprint(HttpServerRequest request, Object... parameters) throws JsonProcessingException {
        Mac digest = pseudonyms.keyedDigest();
        digest.update((request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
        for (Object parameter : parameters) {
            digest.update(json.writeValueAsBytes(parameter));
            digest.update((byte) '\n');
        }
        return digest.doFinal();
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
}
