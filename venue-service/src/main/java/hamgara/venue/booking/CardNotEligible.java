package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The card cannot be used for this: suspended, used up, not valid there.
final class CardNotEligible extends Refusal.Conflict {
    CardNotEligible(List<String> reasons) {
        super("card-not-eligible", "reasons", reasons);
    }
}
