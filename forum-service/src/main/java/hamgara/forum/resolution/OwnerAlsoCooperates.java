package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// Exactly one agency owns a resolution; the others cooperate.
final class OwnerAlsoCooperates extends Refusal.Invalid {
    OwnerAlsoCooperates(String agency) {
        super("owner-also-cooperates", "agency", agency);
    }
}
