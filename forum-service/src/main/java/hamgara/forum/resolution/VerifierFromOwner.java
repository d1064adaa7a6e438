package hamgara.forum.resolution;

import hamgara.kit.problem.Refusal;

/// Somebody outside the owning agency verifies.
final class VerifierFromOwner extends Refusal.Forbidden {
    VerifierFromOwner(String agency) {
        super("verifier-from-owner", "agency", agency);
    }
}
