package hamgara.venue.holiday;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How sure the day is.
@Schema(
        name = "HolidayCertainty",
        description =
                "`FIXED`: a solar date. `PUBLISHED`: a lunar day of a year that is over. `ANNOUNCED`: declared. `TENTATIVE`: "
                        + "a lunar day of the published calendar, which the sighting of the moon may move by one. `PREDICTED`: a lunar "
                        + "day computed before the calendar is published. `CONFIRMED`: decided by the authority.")
enum Certainty {
    FIXED,
    PUBLISHED,
    ANNOUNCED,
    TENTATIVE,
    PREDICTED,
    CONFIRMED;

    boolean isOpen() {
        return this == TENTATIVE || this == PREDICTED;
    }
}
