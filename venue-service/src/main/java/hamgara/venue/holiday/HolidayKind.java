package hamgara.venue.holiday;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By which calendar a holiday comes.
@Schema(
        name = "HolidayKind",
        description = "`SOLAR`: the same solar date every year. `LUNAR`: by the moon. `DECLARED`: for this one day.")
enum HolidayKind {
    SOLAR,
    LUNAR,
    DECLARED
}
