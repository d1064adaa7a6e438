package hamgara.venue.holiday;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a venue follows public holidays.
@Schema(
        name = "HolidayPractice",
        description =
                "`AS_USUAL`: open as on other days. `CLOSED`: no slots are made. `SPECIAL_HOURS`: slots are made only of "
                        + "opening hours of the season `HOLIDAY`.")
public enum Practice {
    AS_USUAL,
    CLOSED,
    SPECIAL_HOURS
}
