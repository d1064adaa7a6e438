package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The agencies may still send the case on among themselves.
final class ReferralsLeft extends Refusal.Conflict {
    ReferralsLeft(int left) {
        super("referrals-left", "left", left);
    }
}
