package hamgara.venue.noshow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why somebody did not come; a code, as a text could tell of a person.
@Schema(
        description =
                "`ILLNESS`, `ACCIDENT`, `FAMILY` (somebody close needed help), `WORK`, `TRANSPORT`, `WEATHER` (heat, dust, "
                        + "flood), `VENUE` (closed, or let nobody in), `CAME` (was there, but was not checked in), `OTHER`.")
enum ExcuseReason {
    ILLNESS,
    ACCIDENT,
    FAMILY,
    WORK,
    TRANSPORT,
    WEATHER,
    VENUE,
    CAME,
    OTHER
}
