package hamgara.forum.agency;

import hamgara.kit.problem.Refusal;

/// The county has no office of this agency.
final class UnknownAgency extends Refusal.Invalid {
    UnknownAgency(String agency, String county) {
        super("unknown-agency", "agency", agency, "county", county);
    }
}
