package hamgara.card.redemption;

import hamgara.card.admission.Admission;
import hamgara.card.credential.Credentials;
import hamgara.card.fastpath.FastPath;
import hamgara.card.terminal.Scope;
import hamgara.card.terminal.Terminals;
import hamgara.card.venue.Venues;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.KnownCallers.Known;
import hamgara.kit.idempotency.Asked;
import hamgara.kit.idempotency.Idempotency;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// Sends each redemption the way it needs: the usual one to the queue, which shares commits, the others one by one.
///
/// The usual one of a caller who is known takes the short way there. When that fails, the endpoint asks the queue again
/// under the same key, which counts once.
@ApplicationScoped
class RedemptionDesk {

    private final RedemptionQueue queue;
    private final Redemptions redemptions;
    private final Admission admission;
    private final Terminals terminals;
    private final Idempotency idempotency;
    private final Venues venues;
    private final Caller caller;
    private final Clock clock;

    RedemptionDesk(
            RedemptionQueue queue,
            Redemptions redemptions,
            Admission admission,
            Terminals terminals,
            Idempotency idempotency,
            Venues venues,
            Caller caller,
            Clock clock) {
        this.queue = queue;
        this.redemptions = redemptions;
        this.admission = admission;
        this.terminals = terminals;
        this.idempotency = idempotency;
        this.venues = venues;
        this.caller = caller;
        this.clock = clock;
    }

    void open(@Observes Router router, FastPath fastPath) {
        fastPath.open(router, "/v1/redemptions", NewRedemption.class, 201, this::answer);
    }

    RedemptionView redeem(NewRedemption request) {
        venues.requireCallers(request.venueCode());
        Optional<RedemptionView> usual = isUsual(request)
                ? joined(queued(request, idempotency.asked(request), caller.pseudonym()))
                        .map(RedemptionQueue.Answered::view)
                : Optional.empty();
        return usual.orElseGet(() -> redemptions.redeem(request));
    }

    private CompletionStage<Optional<byte[]>> answer(NewRedemption request, Known known, HttpServerRequest exchange) {
        if (!isUsual(request) || !terminals.isKnownToHave(known, request.venueCode(), Scope.REDEEM)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Asked asked = idempotency.asked(exchange, known.pseudonym(), request);
        return queued(request, asked, known.pseudonym())
                .thenApply(answered -> answered.map(RedemptionQueue.Answered::body));
    }

    /// A static credential, and no booking that others of the venue may count too.
    private static boolean isUsual(NewRedemption request) {
        String credential = request.credential();
        return credential != null
                && request.cardId() == null
                && request.expectedCardId() == null
                && credential.startsWith(Credentials.PREFIX);
    }

    private CompletableFuture<Optional<RedemptionQueue.Answered>> queued(
            NewRedemption request, Asked asked, String by) {
        Instant now = clock.instant();
        Instant occurredAt = UseTimes.occurredAt(request, now);
        var use = new Use(
                request,
                Credentials.digest(String.valueOf(request.credential())),
                asked,
                by,
                Outbox.traceparent(),
                now,
                occurredAt,
                Tehran.dayOf(occurredAt));
        return queue.redeem(use).thenApply(answered -> {
            answered.ifPresent(recorded -> admission.used(recorded.view().cardId()));
            return answered;
        });
    }

    private static <T> T joined(CompletableFuture<T> later) {
        try {
            return later.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
