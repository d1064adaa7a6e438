package hamgara.forum.deskentry;

import hamgara.kit.problem.Refusal;

/// The refusals around sheets of signatures.
final class SheetRefusal {

    private SheetRefusal() {}

    /// A sheet counts once.
    static final class SheetEntered extends Refusal.Conflict {
        SheetEntered() {
            super("sheet-entered");
        }
    }
}
