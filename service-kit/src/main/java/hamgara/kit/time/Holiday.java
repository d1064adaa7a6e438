package hamgara.kit.time;

import java.time.LocalDate;

/// A day on which the offices of the whole country are closed, and how sure that is.
public record Holiday(LocalDate date, String fa, String en, Status status) {

    /// How the day came into the calendar; lunar days depend on the sighting of the moon.
    public enum Status {
        /// A day of the solar calendar, the same every year.
        FIXED,
        /// A lunar day of a year whose calendar is over and known.
        PUBLISHED,
        /// Declared for this one day.
        ANNOUNCED,
        /// A lunar day of the published calendar that the sighting may still move by one.
        MAY_MOVE,
        /// A lunar day worked out ahead of the official calendar.
        PREDICTED
    }
}
