package hamgara.venue.closure;

import hamgara.kit.problem.Refusal;
import hamgara.kit.time.Jalali;
import hamgara.kit.time.Tehran;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/// The refusals around closures.
final class ClosureRefusal {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ClosureRefusal() {}

    /// Neither whole days nor hours are told, or both.
    static final class ClosurePeriodMissing extends Refusal.Invalid {
        ClosurePeriodMissing() {
            super("closure-period-missing");
        }
    }

    /// It ends before it begins, or is longer than allowed.
    static final class ClosureNotOrdered extends Refusal.Invalid {
        ClosureNotOrdered(long maxDays) {
            super("closure-not-ordered", "maxDays", maxDays);
        }
    }

    /// It would be over already.
    static final class ClosurePast extends Refusal.Invalid {
        ClosurePast() {
            super("closure-past");
        }
    }

    static final class ClosureNotFound extends Refusal.NotFound {
        ClosureNotFound(UUID closure) {
            super("closure-not-found", "closure", closure);
        }
    }

    static final class ClosureRevokedBefore extends Refusal.Conflict {
        ClosureRevokedBefore() {
            super("closure-revoked-before");
        }
    }

    /// It has ended: what was closed stays on record.
    static final class ClosureOver extends Refusal.Conflict {
        ClosureOver() {
            super("closure-over");
        }
    }

    /// It came of a notice for an area, which alone can be revoked.
    static final class ClosureOfNotice extends Refusal.Conflict {
        ClosureOfNotice(UUID notice) {
            super("closure-of-notice", "notice", notice);
        }
    }

    static final class ClosureNoticeNotFound extends Refusal.NotFound {
        ClosureNoticeNotFound(UUID notice) {
            super("closure-notice-not-found", "notice", notice);
        }
    }

    /// The code does not fit the scope: two digits for a province, four for a county, none for the country.
    static final class ClosureAreaWrong extends Refusal.Invalid {
        ClosureAreaWrong() {
            super("closure-area-wrong");
        }
    }

    /// The caller's office does not reach so far.
    static final class ClosureNotYours extends Refusal.Forbidden {
        ClosureNotYours() {
            super("closure-not-yours");
        }
    }

    /// A short day says when it ends, and no other closure does.
    static final class ClosingHourWrong extends Refusal.Invalid {
        ClosingHourWrong() {
            super("closing-hour-wrong");
        }
    }

    /// The venue is closed at the time of the slot.
    static final class VenueClosed extends Refusal.Conflict {
        VenueClosed(Instant opensAt) {
            super(
                    "venue-closed",
                    "opensAt",
                    opensAt,
                    "opensAtLocal",
                    MINUTES.format(opensAt.atZone(Tehran.ZONE)),
                    "opensAtText",
                    Jalali.displayShort(opensAt));
        }
    }
}
