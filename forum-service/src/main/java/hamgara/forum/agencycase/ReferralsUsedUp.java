package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The case was sent on as often as it may be; now the governor's office decides.
final class ReferralsUsedUp extends Refusal.Conflict {
    ReferralsUsedUp() {
        super("referrals-used-up", "most", AgencyCase.MOST_REFERRALS);
    }
}
