package hamgara.forum.agencycase;

import hamgara.kit.problem.Refusal;

/// The one extension was taken.
final class ExtensionTaken extends Refusal.Conflict {
    ExtensionTaken() {
        super("extension-taken");
    }
}
