package hamgara.venue.booking;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The time is kept for others: the card's audience or age does not fit.
final class AudienceNotEligible extends Refusal.Conflict {
    AudienceNotEligible(List<String> reasons) {
        super("audience-not-eligible", "reasons", reasons);
    }
}
