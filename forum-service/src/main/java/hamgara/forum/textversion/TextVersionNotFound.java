package hamgara.forum.textversion;

import hamgara.kit.problem.Refusal;

/// The proposal has no wording of this number.
final class TextVersionNotFound extends Refusal.NotFound {
    TextVersionNotFound(int textVersion) {
        super("text-version-not-found", "textVersion", textVersion);
    }
}
