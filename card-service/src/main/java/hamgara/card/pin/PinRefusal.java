package hamgara.card.pin;

import hamgara.kit.problem.Refusal;

/// The refusals of PINs.
final class PinRefusal {

    private PinRefusal() {}

    static final class PinMalformed extends Refusal.Invalid {
        PinMalformed() {
            super("pin-malformed");
        }
    }

    static final class PinWeak extends Refusal.Invalid {
        PinWeak() {
            super("pin-weak");
        }
    }

    static final class PinLocked extends Refusal.Conflict {
        PinLocked() {
            super("pin-locked");
        }
    }

    static final class PinNotSet extends Refusal.Conflict {
        PinNotSet() {
            super("pin-not-set");
        }
    }

    static final class PinNotYours extends Refusal.Forbidden {
        PinNotYours() {
            super("pin-not-yours");
        }
    }

    static final class DocumentNotShown extends Refusal.Invalid {
        DocumentNotShown() {
            super("document-not-shown");
        }
    }
}
