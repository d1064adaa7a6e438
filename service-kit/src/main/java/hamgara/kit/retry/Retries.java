package hamgara.kit.retry;

import hamgara.kit.problem.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Begins the work of an endpoint anew, three times in all, when the database broke it off in favour of another
/// (deadlock, serialization failure).
///
/// It is as if the caller had sent the request again, as a 503 would ask for: the transaction in which it was lost has
/// left nothing, and what was committed before it is found again by the id or key of the request. Outside of all
/// transactions, that of the idempotency key included.
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final int TRIES = 3;
    private static final int SHORTEST_PAUSE = 10;
    private static final int LONGEST_PAUSE = 60;

    @AroundInvoke
    @Nullable
    Object again(InvocationContext call) throws Exception {
        for (int tried = 1; tried < TRIES; tried++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (!DatabaseFaults.isLostRace(failure) || QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE) {
                    throw failure;
                }
                LOG.infof("%s lost a race and begins anew", call.getMethod().getName());
            }
            // apart from each other, or both would meet again
            Thread.sleep(Duration.ofMillis(
                    (long) tried * ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE)));
        }
        return call.proceed();
    }
}
