package hamgara.card.claim;

import hamgara.kit.problem.Refusal;

/// The refusals of claims.
final class ClaimRefusal {

    private ClaimRefusal() {}

    static final class ClaimNotFound extends Refusal.NotFound {
        ClaimNotFound() {
            super("claim-not-found");
        }
    }

    static final class ClaimOverlaps extends Refusal.Conflict {
        ClaimOverlaps() {
            super("claim-overlaps");
        }
    }

    /// A statement counts on honour once a year; after that it takes the desk.
    static final class HonourUsed extends Refusal.Conflict {
        HonourUsed() {
            super("honour-used");
        }
    }

    static final class ClaimNotStated extends Refusal.Conflict {
        ClaimNotStated() {
            super("claim-not-stated");
        }
    }

    static final class ClaimWithdrawnBefore extends Refusal.Conflict {
        ClaimWithdrawnBefore() {
            super("claim-withdrawn-before");
        }
    }

    static final class ClaimNeedsReferral extends Refusal.Invalid {
        ClaimNeedsReferral() {
            super("claim-needs-referral");
        }
    }

    static final class EvidenceIncomplete extends Refusal.Invalid {
        EvidenceIncomplete() {
            super("evidence-incomplete");
        }
    }

    static final class SourceNotFitting extends Refusal.Invalid {
        SourceNotFitting() {
            super("source-not-fitting");
        }
    }

    static final class ValidityNotPossible extends Refusal.Invalid {
        ValidityNotPossible() {
            super("validity-not-possible");
        }
    }

    /// Nobody verifies a claim of their own.
    static final class OwnClaim extends Refusal.Forbidden {
        OwnClaim() {
            super("own-claim");
        }
    }
}
