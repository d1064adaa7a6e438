package hamgara.card.identity;

import hamgara.kit.problem.Refusal;

/// The refusals of identity numbers.
final class IdentityRefusal {

    private IdentityRefusal() {}

    static final class NationalIdMalformed extends Refusal.Invalid {
        NationalIdMalformed() {
            super("national-id-malformed");
        }
    }

    static final class NationalIdChecksum extends Refusal.Invalid {
        NationalIdChecksum() {
            super("national-id-checksum");
        }
    }
}
