package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The case is with this agency.
final class AlreadyThere extends Refusal.Conflict {
    AlreadyThere(String agency) {
        super("already-there", "agency", agency);
    }
}
