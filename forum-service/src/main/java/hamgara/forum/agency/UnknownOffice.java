package hamgara.forum.agency;

import hamgara.kit.problem.Refusal;

/// There is no such office, or it does not serve the area.
final class UnknownOffice extends Refusal.Invalid {
    UnknownOffice(String office) {
        super("unknown-office", "office", office);
    }
}
