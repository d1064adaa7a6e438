package hamgara.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.kit.version.Etags;
import hamgara.kit.version.Versioned;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
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

    private final Idempotency idempotency;
    private final StoredAnswers answers;
    private final ObjectMapper json;

    IdempotencyInterceptor(Idempotency idempotency, StoredAnswers answers, ObjectMapper json) {
        this.idempotency = idempotency;
        this.answers = answers;
        this.json = json;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        Idempotent how = call.getMethod().getAnnotation(Idempotent.class);
        if (how != null && how.storedByItself()) {
            return call.proceed();
        }
        Asked asked = idempotency.asked(call.getParameters());
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!answers.lock(asked.scope(), asked.key())) {
                throw Asked.inProgress();
            }
            Optional<StoredAnswer> earlier = answers.find(asked.scope(), asked.key());
            if (earlier.isPresent()) {
                throw asked.repeated(earlier.get());
            }
            Object result = call.proceed();
            byte[] body = json.writeValueAsBytes(result);
            String etag = result instanceof Versioned resource ? Etags.of(resource.version(), body) : null;
            answers.store(asked.scope(), asked.key(), new StoredAnswer(asked.fingerprint(), status(call), body, etag));
            return result;
        });
    }

    private static int status(InvocationContext call) {
        ResponseStatus declared = call.getMethod().getAnnotation(ResponseStatus.class);
        return declared == null ? 200 : declared.value();
    }
}
