package hamgara.card.smscode;

import hamgara.kit.problem.Refusal;
import java.time.Duration;

/// A venue entered too many wrong codes; for a while none is looked at.
final class VenueCodesLocked extends Refusal.TooMany {

    VenueCodesLocked(Duration retryAfter) {
        super("venue-codes-locked", retryAfter);
    }
}
