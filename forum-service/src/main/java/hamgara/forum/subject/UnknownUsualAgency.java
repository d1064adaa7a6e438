package hamgara.forum.subject;

import hamgara.kit.problem.Refusal;

/// There is no such kind of agency.
final class UnknownUsualAgency extends Refusal.Invalid {
    UnknownUsualAgency(String agency) {
        super("unknown-usual-agency", "agency", agency);
    }
}
