package hamgara.venue.schoolblock;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A day of the week, which begins on Saturday.
@Schema(name = "SchoolDay", description = "Day of the week; the week begins on Saturday.")
enum SchoolDay {
    SAT,
    SUN,
    MON,
    TUE,
    WED,
    THU,
    FRI
}
