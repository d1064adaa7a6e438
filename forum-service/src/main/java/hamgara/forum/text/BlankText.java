package hamgara.forum.text;

import hamgara.kit.problem.Refusal;

/// A text that a reader would see nothing of.
final class BlankText extends Refusal.Invalid {
    BlankText() {
        super("blank-text");
    }
}
