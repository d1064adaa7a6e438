package hamgara.card.redemption;

import hamgara.card.admission.Admission;
import hamgara.card.credential.Credentials;
import hamgara.kit.caller.Caller;
import hamgara.kit.idempotency.Idempotency;
import hamgara.kit.outbox.Outbox;
import hamgara.kit.time.Tehran;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends each redemption the way it needs: the usual one to the queue, which shares commits, the others one by one.
@ApplicationScoped
class RedemptionDesk {

    private final RedemptionQueue queue;
    private final Redemptions redemptions;
    private final Admission admission;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    RedemptionDesk(
            RedemptionQueue queue,
            Redemptions redemptions,
            Admission admission,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.queue = queue;
        this.redemptions = redemptions;
        this.admission = admission;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    RedemptionView redeem(NewRedemption request) {
        caller.requireVenue(request.venueCode());
        Optional<RedemptionView> usual = isUsual(request) ? queue.redeem(use(request)) : Optional.empty();
        usual.ifPresent(view -> admission.used(view.cardId()));
        return usual.orElseGet(() -> redemptions.redeem(request));
    }

    /// A static credential, and no booking that others of the venue may count too.
    private static boolean isUsual(NewRedemption request) {
        String credential = request.credential();
        return credential != null
                && request.cardId() == null
                && request.expectedCardId() == null
                && credential.startsWith(Credentials.PREFIX);
    }

    private Use use(NewRedemption request) {
        Instant now = clock.instant();
        @Nullable Instant told = request.occurredAt();
        Instant occurredAt = told == null ? now : told;
        return new Use(
                request,
                Credentials.digest(String.valueOf(request.credential())),
                idempotency.asked(request),
                caller.pseudonym(),
                Outbox.traceparent(),
                now,
                occurredAt,
                Tehran.dayOf(occurredAt));
    }
}
