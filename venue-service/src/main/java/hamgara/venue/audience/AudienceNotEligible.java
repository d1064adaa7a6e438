package hamgara.venue.audience;

import hamgara.kit.problem.Refusal;
import java.util.List;

/// The time is kept for others: the card's audience or age does not fit.
public final class AudienceNotEligible extends Refusal.Conflict {
    public AudienceNotEligible(List<String> reasons) {
        super("audience-not-eligible", "reasons", reasons);
    }
}
