package hamgara.venue.place;

import hamgara.kit.problem.Refusal;

/// The refusals of what is said of a place, and of where one looks for it.
final class PlaceRefusal {

    private PlaceRefusal() {}

    static final class MobileNumberInText extends Refusal.Invalid {
        MobileNumberInText() {
            super("mobile-number-in-text");
        }
    }

    /// Not numbers of degrees at all.
    static final class PointUnreadable extends Refusal.Malformed {
        PointUnreadable() {
            super("point-unreadable");
        }
    }

    static final class PointOutOfRange extends Refusal.Invalid {
        PointOutOfRange() {
            super("point-out-of-range");
        }
    }

    static final class RadiusOutOfRange extends Refusal.Invalid {
        RadiusOutOfRange(int mostKm) {
            super("radius-out-of-range", "mostKm", mostKm);
        }
    }

    static final class RadiusWithoutPoint extends Refusal.Invalid {
        RadiusWithoutPoint() {
            super("radius-without-point");
        }
    }

    static final class BoxUnreadable extends Refusal.Malformed {
        BoxUnreadable() {
            super("box-unreadable");
        }
    }

    static final class BoxNotOrdered extends Refusal.Invalid {
        BoxNotOrdered() {
            super("box-not-ordered");
        }
    }
}
