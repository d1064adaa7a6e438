package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The answer is due already, so it cannot be put off.
final class ExtensionTooLate extends Refusal.Conflict {
    ExtensionTooLate() {
        super("extension-too-late");
    }
}
