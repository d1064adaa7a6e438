package hamgara.card.rotating;

import hamgara.kit.problem.Refusal;
import java.time.Duration;

/// Too many forged tokens were shown for one phone; for a while none is looked at.
final class TokenBlocked extends Refusal.TooMany {

    TokenBlocked(Duration retryAfter) {
        super("token-blocked", retryAfter);
    }
}
