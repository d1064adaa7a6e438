package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// Whoever showed or claimed that it is done does not judge it, also not in another role.
final class VerifierTookPart extends Refusal.Forbidden {
    VerifierTookPart() {
        super("verifier-took-part");
    }
}
