package hamgara.venue.area;

import hamgara.kit.problem.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The refusals of areas.
final class AreaRefusal {

    private AreaRefusal() {}

    static final class AreaUnknown extends Refusal.Invalid {
        AreaUnknown(String area) {
            super("area-unknown", "area", area);
        }
    }

    /// It had ended by that day or had not begun.
    static final class AreaNotThatDay extends Refusal.Invalid {
        AreaNotThatDay(String area, LocalDate day, String dayJalali, @Nullable String successor) {
            super(
                    "area-not-that-day",
                    "area",
                    area,
                    "on",
                    day.toString(),
                    "onJalali",
                    dayJalali,
                    "successor",
                    successor == null ? "none" : successor);
        }
    }

    static final class AreaOutsideCounty extends Refusal.Invalid {
        AreaOutsideCounty(String area, String county) {
            super("area-outside-county", "area", area, "county", county);
        }
    }
}
