package hamgara.venue.card;

import hamgara.kit.problem.Refusal;
import java.time.Duration;
import java.time.Instant;

/// card-service gave no answer in time; nothing was lost, and the same request may be repeated.
public final class CardServiceUnavailable extends Refusal.Unavailable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    CardServiceUnavailable() {
        super("card-service-unavailable", RETRY_AFTER, "holdKept", false);
    }

    private CardServiceUnavailable(Instant holdExpiresAt) {
        super("card-service-unavailable", RETRY_AFTER, "holdKept", true, "holdExpiresAt", holdExpiresAt);
    }

    /// It took so long to go on that what card-service kept was given up.
    public static CardServiceUnavailable tooLate() {
        return new CardServiceUnavailable();
    }

    /// The place stays kept meanwhile, until the given time.
    public static CardServiceUnavailable keepingHoldUntil(Instant expiresAt) {
        return new CardServiceUnavailable(expiresAt);
    }
}
