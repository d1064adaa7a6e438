package hamgara.venue.whatif;

import hamgara.kit.problem.Refusal;

/// The refusals of a trial.
final class WhatIfRefusal {

    private WhatIfRefusal() {}

    /// The hours end before they begin.
    static final class WhatIfHoursReversed extends Refusal.Invalid {
        WhatIfHoursReversed() {
            super("what-if-hours-reversed");
        }
    }
}
