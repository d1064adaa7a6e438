package hamgara.forum.agency;

import hamgara.kit.problem.Refusal;

/// Only the office that holds this may act on it.
final class NotYourAgency extends Refusal.Forbidden {
    NotYourAgency(String agency, String county) {
        super("not-your-agency", "agency", agency, "county", county);
    }
}
